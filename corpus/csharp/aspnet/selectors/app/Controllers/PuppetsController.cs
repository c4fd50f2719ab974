using Microsoft.AspNetCore.Mvc;

namespace Puppets.Api.Controllers;

[ApiController]
[Route("puppets", Order = 1)]
public class PuppetsController : ControllerBase
{
    // Verbs without templates are for each [Route].
    // route: GET /puppets/strings
    // route: HEAD /puppets/strings
    // route: GET /puppets/wires
    // route: HEAD /puppets/wires
    [HttpGet, HttpHead]
    [Route("strings")]
    [Route("wires")]
    public IActionResult Strings() => Ok();

    // A verb with a template is a route of its own, one without is for the class's template.
    // route: GET /puppets
    [HttpGet]
    // route: POST /puppets/carvings
    [HttpPost("carvings")]
    public IActionResult Carve() => Ok();

    // It takes nothing from a verb that has a template itself.
    // route: GET /puppets/{name}
    [HttpGet("{name}")]
    // route: ANY /puppets/by-name/{name}
    [Route("by-name/{name}")]
    public IActionResult Show(string name) => Ok(name);

    // Of the verbs, the one without a template goes with the [Route].
    // route: POST /puppets/{name}/paint
    [HttpPost("{name}/paint")]
    // route: PUT /puppets/{name}/colour
    [HttpPut]
    [Route("{name}/colour")]
    public IActionResult Paint(string name) => NoContent();

    // route: PUT /puppets/{name}/heads
    // route: PATCH /puppets/{name}/heads
    [AcceptVerbs("put", "PATCH")]
    [Route("{name}/heads")]
    public IActionResult Heads(string name) => NoContent();

    // route: OPTIONS /puppets
    [HttpOptions(Name = "puppet-options")]
    public IActionResult Options() => NoContent();

    // route: DELETE /puppets
    [HttpDelete("")]
    public IActionResult Burn() => NoContent();

    // route: ANY /puppets/workshop
    [Route(template: "workshop", Order = 2)]
    public IActionResult Workshop() => Ok();
}
