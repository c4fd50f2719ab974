using Microsoft.AspNetCore.Mvc;

namespace Puppets.Api.Controllers;

[Route("/stage/")]
[Route("[controller]s/[action]/")]
public class StageController : Controller
{
    // route: GET /
    [HttpGet("~/")]
    // route: GET /stage/Index
    // route: GET /Stages/Index/Index
    [HttpGet("[action]")]
    public IActionResult Index() => Ok();

    // route: POST /stage
    // route: POST /Stages/Light
    [AcceptVerbs("POST")]
    public IActionResult Light() => Ok();

    // route: GET /stage/{scene:sceneid}/props/{*path}
    // route: GET /Stages/Props/{scene:sceneid}/props/{*path}
    [HttpGet("{scene:sceneid}/props/{**path:regex(^[[a-z]]+(/[[a-z]]+)*$)}")]
    public IActionResult Props(string scene, string path) => Ok();
}
