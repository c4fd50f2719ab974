using Microsoft.AspNetCore.Mvc;

namespace Aquarium.Api.Controllers;

[ApiController]
[Route("tanks")]
public class TanksController : ControllerBase
{
    // route: GET /api/v2/tanks/{tank:int}
    [HttpGet("{tank:int}")]
    public IActionResult One(int tank) => Ok(tank);

    // route: POST /api/v2/tanks/{tank:int}/feedings
    [HttpPost("{tank:int}/feedings")]
    public IActionResult Feed(int tank) => Accepted();

    // The prefix was put before the class's template, which this one leaves aside.
    // route: GET /tank-map
    [HttpGet("/tank-map")]
    public IActionResult Map() => Ok();
}

/// <summary>Its actions carry their templates alone.</summary>
public class VisitsController : ControllerBase
{
    // route: GET /api/v2/visits/today
    [HttpGet("visits/today")]
    public IActionResult Today() => Ok();

    // route: PUT /api/v2/visits/{guest}
    [HttpPut("visits/{guest}")]
    public IActionResult Book(string guest) => NoContent();
}

[Route("~/keepers")]
public class KeepersController : ControllerBase
{
    // route: GET /keepers
    [HttpGet]
    public IActionResult All() => Ok();
}
