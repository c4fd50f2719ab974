using Microsoft.AspNetCore.Mvc;

namespace Forest.Api.Controllers;

[Route("paths"), Route("trails")]
public class PathsController : Controller
{
    // route: GET /paths/{name}
    // route: GET /trails/{name}
    [HttpGet("{name}")]
    // route: GET /paths/by-name/{name}
    // route: GET /trails/by-name/{name}
    [HttpGet("by-name/{name}")]
    public IActionResult Show(string name) => Ok(name);

    // route: POST /paths/{name}/closing
    // route: POST /trails/{name}/closing
    [HttpPost("{name}/closing")]
    // route: PUT /closings/{name}
    [HttpPut("~/closings/{name}")]
    public IActionResult Close(string name) => NoContent();

    // route: GET /paths/search
    // route: POST /paths/search
    // route: GET /trails/search
    // route: POST /trails/search
    [AcceptVerbs("GET", "POST", Route = "search")]
    public IActionResult Search() => Ok();

    // route: ANY /paths
    // route: ANY /trails
    public IActionResult Index() => Ok();
}
