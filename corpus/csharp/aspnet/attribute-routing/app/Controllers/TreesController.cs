using Microsoft.AspNetCore.Mvc;

namespace Forest.Api.Controllers;

[ApiController]
[Route("api/[controller]")]
public class TreesController : ControllerBase
{
    // route: GET /api/Trees
    [HttpGet]
    public IEnumerable<string> GetAll() => [];

    // route: GET /api/Trees/{id:int}
    [HttpGet("{id:int}", Name = "GetTree")]
    public ActionResult<string> Get(int id) => Ok(id);

    // route: POST /api/Trees
    [HttpPost, ProducesResponseType(201)]
    public IActionResult Plant([FromBody] string species) => CreatedAtRoute("GetTree", new { id = 1 }, species);

    // route: PUT /api/Trees/{id}/height
    [HttpPut]
    [Route("{id}/height")]
    public IActionResult Measure(int id, decimal height) => NoContent();

    // route: GET /api/Trees/Oldest
    [HttpGet("[action]")]
    public async Task<string> OldestAsync() => await Task.FromResult("");

    // route: GET /trees.csv
    [HttpGet("/trees.csv")]
    public IActionResult Export() => Content("");

    // route: DELETE /admin/trees/{id}
    [HttpDelete("~/admin/trees/{id}")]
    public IActionResult Fell(int id) => NoContent();

    private string Helper() => "";

    internal IActionResult NoAction() => Ok();

    public static IActionResult NoActionEither() => new OkResult();
}
