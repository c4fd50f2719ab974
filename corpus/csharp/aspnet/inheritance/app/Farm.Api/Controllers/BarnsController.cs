using Farm.Web.Core;
using Microsoft.AspNetCore.Mvc;

namespace Farm.Api.Controllers;

public class Barn
{
    public string Name { get; set; } = "";
}

public sealed class BarnsController : CrudController<Barn, string>
{
    public override IEnumerable<Barn> List() => [new Barn()];

    public override ActionResult<Barn> Get(string id) => new Barn { Name = id };

    [NonAction]
    // no-route
    public override IActionResult Create(Barn item) => Forbid();
}
