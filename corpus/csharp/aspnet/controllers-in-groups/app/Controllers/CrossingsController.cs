using Microsoft.AspNetCore.Mvc;

namespace Tolls.Api.Controllers;

[ApiController]
[Route("[controller]")]
public class CrossingsController : ControllerBase
{
    // todo-route: GET /bridges/{bridge}/Crossings/{plate}
    // todo-route: GET /replica/v2/Crossings/{plate}
    // todo-no-route: GET /Crossings/{plate}
    [HttpGet("{plate}")]
    public IActionResult Find(string plate) => Ok(plate);

    // todo-route: POST /bridges/{bridge}/Crossings
    // todo-route: POST /replica/v2/Crossings
    // todo-no-route: POST /Crossings
    [HttpPost]
    public IActionResult Record() => Accepted();

    // Absolute below the class, but not below the group.
    // todo-route: POST /bridges/{bridge}/payments
    // todo-route: POST /replica/v2/payments
    // todo-no-route: POST /payments
    [HttpPost("~/payments")]
    public IActionResult Pay() => Accepted();
}
