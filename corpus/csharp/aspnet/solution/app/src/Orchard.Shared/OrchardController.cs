using Microsoft.AspNetCore.Mvc;

namespace Orchard.Shared;

[ApiController]
[Route("api/[controller]")]
public abstract class OrchardController : ControllerBase
{
    // route: GET /api/Trees/count
    // route: GET /api/Keys/count
    [HttpGet("count")]
    public virtual int Count() => 0;
}
