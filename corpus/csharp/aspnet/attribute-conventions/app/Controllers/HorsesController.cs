using Microsoft.AspNetCore.Mvc;
using Stables.Api.Conventions;

namespace Stables.Api.Controllers;

[Called("horses")]
[Route("api/[controller]")]
public class HorseAdministrationController : ControllerBase
{
    // todo-route: GET /api/horses/{name}
    // todo-no-route: GET /api/HorseAdministration/{name}
    [HttpGet("{name}")]
    public IActionResult One(string name) => Ok(name);
}

[Below("yard")]
[Route("boxes")]
public class BoxesController : ControllerBase
{
    // todo-route: PUT /yard/boxes/{number:int}
    // todo-no-route: PUT /boxes/{number:int}
    [HttpPut("{number:int}")]
    public IActionResult Clean(int number) => NoContent();
}

[Route("api/[controller]")]
public class RidersController : ControllerBase
{
    // route: GET /api/Riders
    [HttpGet]
    public IActionResult All() => Ok();
}
