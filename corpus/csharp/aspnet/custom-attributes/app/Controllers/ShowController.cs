using Microsoft.AspNetCore.Mvc;
using Radio.Api.Http;

namespace Radio.Api.Controllers;

[V1ApiController]
public class ShowController : ControllerBase
{
    // route: GET /api/v1/Show
    [Read]
    public IEnumerable<string> All() => [];

    // route: GET /api/v1/Show/{id:int}
    [RestGetById]
    public string Get(int id) => "";

    // route: PUT /api/v1/Show/{id:int}
    [RestPut]
    public IActionResult Put(int id) => Accepted();

    // route: DELETE /api/v1/Show/{id:int}/episodes
    // route: POST /api/v1/Show/{id:int}/episodes
    [Purge("{id:int}/episodes")]
    public IActionResult Forget(int id) => NoContent();
}
