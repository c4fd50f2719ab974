using Asp.Versioning;
using Microsoft.AspNetCore.Mvc;

namespace Beehives.Api.Controllers;

[ApiController]
[ApiVersion("1.0", Deprecated = true)]
[ApiVersion("2.1-beta")]
[Route("api/v{version:apiVersion}/[controller]")]
public class HivesController : ControllerBase
{
    // route: GET /api/v1/Hives
    // route: GET /api/v2.1-beta/Hives
    [HttpGet]
    public IActionResult All() => Ok();

    // route: PUT /api/v2.1-beta/Hives/{id:int}
    [HttpPut("{id:int}")]
    [MapToApiVersion("2.1-beta")]
    public IActionResult Move(int id) => Ok(id);

    // route: GET /hives/status
    [HttpGet("~/hives/status")]
    public IActionResult Status() => Ok();
}
