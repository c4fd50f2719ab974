using Farm.Web.Core;
using Microsoft.AspNetCore.Mvc;

namespace Farm.Api.Controllers;

public record Cow(int Id, string Name);

public class CowsController : CrudController<Cow, int>
{
    public override ActionResult<Cow> Get(int id) => new Cow(id, "");

    // route: POST /api/Cows/{id}/milkings
    // route: POST /api/Calves/{id}/milkings
    [HttpPost("{id}/milkings")]
    public IActionResult Milk(int id) => NoContent();
}

public class CalvesController : CowsController
{
    // route: DELETE /api/Calves/{id:int}/sale
    [HttpDelete("{id:int}/sale")]
    public override IActionResult Delete(int id) => NoContent();
}
