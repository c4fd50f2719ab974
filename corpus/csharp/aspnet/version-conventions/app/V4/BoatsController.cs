using Microsoft.AspNetCore.Mvc;

namespace Locks.Api.V4;

[ApiController]
[Route("v{version:apiVersion}/boats")]
public class BoatsController : ControllerBase
{
    // todo-route: GET /v4/boats/{name}
    // todo-no-route: GET /v1/boats/{name} [configured]
    [HttpGet("{name}")]
    public IActionResult One(string name) => Ok(name);
}
