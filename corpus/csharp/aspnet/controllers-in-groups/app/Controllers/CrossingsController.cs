using Microsoft.AspNetCore.Mvc;

namespace Tolls.Api.Controllers;

[ApiController]
[Route("[controller]")]
public class CrossingsController : ControllerBase
{
    // route: GET /bridges/{bridge}/Crossings/{plate}
    // route: GET /replica/v2/Crossings/{plate}
    [HttpGet("{plate}")]
    public IActionResult Find(string plate) => Ok(plate);

    // route: POST /bridges/{bridge}/Crossings
    // route: POST /replica/v2/Crossings
    [HttpPost]
    public IActionResult Record() => Accepted();

    // Absolute below the class, but not below the group.
    // route: POST /bridges/{bridge}/payments
    // route: POST /replica/v2/payments
    [HttpPost("~/payments")]
    public IActionResult Pay() => Accepted();
}
