using Microsoft.AspNetCore.Mvc;

namespace Orchard.Shared;

[Route("status")]
public class StatusController : ControllerBase
{
    // Part of both applications.
    // route: GET /status
    [HttpGet]
    public string Get() => "ripe";
}
