using Microsoft.AspNetCore.Mvc;

namespace Fairground.Web.Controllers;

public class RidesController : Controller
{
    // route: ANY /visit/Rides/Index/{id:int}
    public IActionResult Index(int? id) => View(id);
}

public class TicketsController : Controller
{
    // route: ANY /visit/Tickets/Index/{id:int}
    public IActionResult Index() => View();

    // route: POST /visit/Tickets/Sell/{id:int}
    // route: POST /desk/Tickets/Sell
    [HttpPost]
    public IActionResult Sell(int id) => RedirectToAction(nameof(Index));
}

public class LostController : Controller
{
    // route: ANY /desk/Lost/Find
    public IActionResult Find(string what) => View();

    // no-route: neither route takes it
    public IActionResult Burn(string what) => View();
}

public class StaffController : Controller
{
    // no-route
    public IActionResult Rota() => View();
}
