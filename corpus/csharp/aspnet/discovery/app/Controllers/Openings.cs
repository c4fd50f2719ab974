using Microsoft.AspNetCore.Mvc;

namespace Chess.Api.Controllers;

/// <summary>No name and no base of a controller, but said to be one.</summary>
[Controller]
[Route("openings")]
public class Openings
{
    // route: GET /openings/{code}
    [HttpGet("{code}")]
    public string Name(string code) => code;
}

[ApiController]
[Route("openings/{code}/games")]
public class GamesOfOpening
{
    // route: GET /openings/{code}/games
    [HttpGet]
    public string[] All(string code) => [code];
}

/// <summary>The name of the base is enough, whatever the class itself is called.</summary>
public class BlitzTable : TableController
{
    // route: POST /tables/blitz
    [HttpPost("/tables/blitz")]
    public IActionResult Open() => Accepted();
}

public abstract class TableController : ControllerBase
{
    // route: DELETE /tables/{number:int}
    [HttpDelete("/tables/{number:int}")]
    public IActionResult Close(int number) => NoContent();
}

/// <summary>The case of the suffix does not matter.</summary>
[Route("clocks")]
public sealed class Clockcontroller
{
    // route: GET /clocks
    [HttpGet]
    public int[] All() => [5, 15];
}
