using Microsoft.AspNetCore.Mvc;

namespace Farm.Web.Core;

[ApiController]
[Route("api/[controller]")]
public abstract class ApiControllerBase : ControllerBase
{
    // route: GET /api/Cows/version
    // route: GET /api/Barns/version
    // route: GET /api/Calves/version
    // route: GET /weather/version
    [HttpGet("version")]
    public virtual string Version() => "1";
}
