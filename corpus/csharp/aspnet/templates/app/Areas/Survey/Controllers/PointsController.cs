using Microsoft.AspNetCore.Mvc;

namespace Maps.Api.Areas.Survey.Controllers;

[Area("Survey")]
[Route("[area]/[controller]")]
[Route("api/[area]/points")]
public class PointsController : ControllerBase
{
    // route: GET /Survey/Points/{number:long}
    // route: GET /api/Survey/points/{number:long}
    [HttpGet("{number:long}")]
    public IActionResult Point(long number) => NoContent();

    // route: POST /Survey/Points
    // route: POST /api/Survey/points
    [HttpPost("")]
    public IActionResult Add() => NoContent();

    // route: GET /survey-points/{number:long}/[sketch]
    [HttpGet("/survey-points/{number:long}/[[sketch]]")]
    public IActionResult Sketch(long number) => NoContent();
}
