using Asp.Versioning;
using Microsoft.AspNetCore.Mvc;

namespace Beehives.Api.Controllers;

/// <summary>The current version.</summary>
public sealed class CurrentVersionAttribute : ApiVersionAttribute
{
    public CurrentVersionAttribute() : base(3, 0) { }
}

[ApiController]
[CurrentVersion]
[Route("v{version:apiVersion}/honey")]
public class HoneyController : ControllerBase
{
    // route: GET /v3/honey
    [HttpGet]
    public IActionResult Jars() => Ok();

    // route: POST /v4.5/honey
    [HttpPost]
    [ApiVersion(4.5)]
    public IActionResult Fill() => Ok();
}
