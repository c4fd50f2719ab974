using Microsoft.AspNetCore.Mvc;

namespace Maps.Api.Controllers;

[ApiController]
[Route("tenants/{tenant}/tiles")]
public class TilesController : ControllerBase
{
    // route: GET /tenants/{tenant}/tiles/{z:int}/{x:int}-{y:int}.{format}
    [HttpGet("{z:int:range(0,22)}/{x:int}-{y:int}.{format}")]
    public IActionResult Tile(string tenant, int z, int x, int y, string format) => NoContent();

    // route: GET /tenants/{tenant}/tiles/styles/{style}/{variant}
    [HttpGet("styles/{style=plain}/{variant?}")]
    public IActionResult Style(string style, string? variant) => NoContent();

    // route: GET /tenants/{tenant}/tiles/assets/{*path}
    [HttpGet("assets/{**path}")]
    public IActionResult Asset(string path) => NoContent();

    // route: GET /tenants/{tenant}/tiles/fonts/{*name}
    [HttpGet("fonts/{*name}")]
    public IActionResult Font(string name) => NoContent();

    // route: PUT /tenants/{tenant}/tiles/regions/{code}
    [HttpPut("regions/{code:regex(^[[A-Z]]{{2}}$)}")]
    public IActionResult Region(string code) => NoContent();

    // route: DELETE /tenants/{tenant}/tiles/{id:guid}
    [HttpDelete("{id:guid?}")]
    public IActionResult Delete(Guid? id) => NoContent();

    // route: GET /tenants/{tenant}/tiles/places/{name}
    [HttpGet("places/{name:minlength(2):maxlength(40)}")]
    public IActionResult Place(string name) => NoContent();
}
