using Microsoft.AspNetCore.Mvc;

namespace SkiSchool.Web.Controllers;

public class TicketsDeskController : Controller
{
    // todo-route: ANY /Tickets/Index/{id}
    // todo-no-route: ANY /{?controller}/Index/{id} [partial]
    public IActionResult Index() => View();

    // todo-route: POST /Tickets/Sell/{id}
    // todo-no-route: POST /{?controller}/Sell/{id} [partial]
    [HttpPost]
    public IActionResult Sell(int id) => RedirectToAction(nameof(Index));
}
