using Microsoft.AspNetCore.Mvc;

namespace Tolls.Api.Controllers;

public class BoothsController : Controller
{
    // route: ANY /bridges/{bridge}/desk/Booths/Index/{id}
    public IActionResult Index() => Ok();

    // route: POST /bridges/{bridge}/desk/Booths/Close/{id}
    [HttpPost]
    public IActionResult Close(int id) => NoContent();
}
