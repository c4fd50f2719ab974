using Microsoft.AspNetCore.Mvc;

namespace Tolls.Api.Controllers;

public class BoothsController : Controller
{
    // todo-route: ANY /bridges/{bridge}/desk/Booths/Index/{id}
    public IActionResult Index() => Ok();

    // todo-route: POST /bridges/{bridge}/desk/Booths/Close/{id}
    [HttpPost]
    public IActionResult Close(int id) => NoContent();
}
