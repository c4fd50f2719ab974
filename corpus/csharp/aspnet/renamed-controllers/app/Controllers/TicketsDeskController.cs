using Microsoft.AspNetCore.Mvc;

namespace SkiSchool.Web.Controllers;

public class TicketsDeskController : Controller
{
    // route: ANY /Tickets/Index/{id}
    public IActionResult Index() => View();

    // route: POST /Tickets/Sell/{id}
    [HttpPost]
    public IActionResult Sell(int id) => RedirectToAction(nameof(Index));
}
