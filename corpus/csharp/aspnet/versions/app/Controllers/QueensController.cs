using Asp.Versioning;
using Microsoft.AspNetCore.Mvc;

namespace Beehives.Api.Controllers;

[ApiController]
[Route("v{version:apiVersion}/queens")]
public class QueensController : ControllerBase
{
    // route: GET /v1/queens [configured]
    [HttpGet]
    public IActionResult All() => Ok();

    // route: DELETE /v{version}/queens/{id:guid}
    [HttpDelete("{id:guid}")]
    [ApiVersionNeutral]
    public IActionResult Retire(Guid id) => Ok(id);
}

[ApiController]
[ApiVersionNeutral]
[Route("v{version:apiVersion}/health")]
public class HealthController : ControllerBase
{
    // route: GET /v{version}/health
    [HttpGet]
    public IActionResult Get() => Ok();
}
