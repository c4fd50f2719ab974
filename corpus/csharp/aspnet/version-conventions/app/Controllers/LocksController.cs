using Asp.Versioning;
using Microsoft.AspNetCore.Mvc;

namespace Locks.Api.Controllers;

/// <summary>It has the default version.</summary>
[ApiController]
[Route("api/v{version:apiVersion}/[controller]")]
public class LocksController : ControllerBase
{
    // todo-route: GET /api/v2/Locks/{name} [configured]
    // todo-no-route: GET /api/v1/Locks/{name} [configured]
    [HttpGet("{name}")]
    public IActionResult One(string name) => Ok(name);
}

[ApiController]
[Route("v{version:apiVersion}/gates")]
public class GatesController : ControllerBase
{
    // todo-route: POST /v3.1/gates/{gate:int}/opening
    // todo-no-route: POST /v1/gates/{gate:int}/opening [configured]
    [HttpPost("{gate:int}/opening")]
    public IActionResult Open(int gate) => Accepted();
}

[ApiVersion("2024-05-01")]
public abstract class DatedController : ControllerBase
{
}

/// <summary>Versions of a base class are not inherited.</summary>
[ApiController]
[Route("v{version:apiVersion}/levels")]
public class LevelsController : DatedController
{
    // todo-route: GET /v2/levels [configured]
    // todo-no-route: GET /v1/levels [configured]
    [HttpGet]
    public IActionResult Today() => Ok();
}

[ApiController]
[ApiVersion("2024-05-01")]
[Route("v{version:apiVersion}/tides")]
public class TidesController : ControllerBase
{
    // route: GET /v2024-05-01/tides
    [HttpGet]
    public IActionResult Today() => Ok();
}
