using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Forest.Api.Controllers;

[Route("[controller]/[action]")]
public class RangerController : Controller
{
    // route: GET /Ranger/Rota
    [HttpGet]
    [Authorize]
    public IActionResult Rota() => Ok();

    // route: GET /Ranger/Rota/{week}
    [HttpGet("{week}")]
    [ActionName("Rota")]
    public IActionResult RotaOfWeek(int week) => Ok();

    // route: ANY /Ranger/Report
    public IActionResult Report() => Ok();

    // route: GET /Ranger/Swap
    // route: POST /Ranger/Swap
    [HttpGet, HttpPost]
    public IActionResult Swap() => Ok();
}

/// <summary>The name alone makes it a controller; its action carries the whole route.</summary>
public class HealthController
{
    // route: GET /healthz
    [HttpGet("healthz")]
    public string Get() => "ok";
}
