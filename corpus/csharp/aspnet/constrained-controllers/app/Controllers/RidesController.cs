using Microsoft.AspNetCore.Mvc;

namespace Fairground.Web.Controllers;

public class RidesController : Controller
{
    // route: ANY /visit/Rides/Index/{id:int}
    // todo-no-route: ANY /desk/Rides/Index
    public IActionResult Index(int? id) => View(id);
}

public class TicketsController : Controller
{
    // route: ANY /visit/Tickets/Index/{id:int}
    // todo-no-route: ANY /desk/Tickets/Index
    public IActionResult Index() => View();

    // route: POST /visit/Tickets/Sell/{id:int}
    // route: POST /desk/Tickets/Sell
    [HttpPost]
    public IActionResult Sell(int id) => RedirectToAction(nameof(Index));
}

public class LostController : Controller
{
    // route: ANY /desk/Lost/Find
    // todo-no-route: ANY /visit/Lost/Find/{id:int}
    public IActionResult Find(string what) => View();

    // no-route: neither route takes it
    // todo-no-route: ANY /desk/Lost/Burn
    // todo-no-route: ANY /visit/Lost/Burn/{id:int}
    public IActionResult Burn(string what) => View();
}

public class StaffController : Controller
{
    // no-route
    // todo-no-route: ANY /desk/Staff/Rota
    // todo-no-route: ANY /visit/Staff/Rota/{id:int}
    public IActionResult Rota() => View();
}
