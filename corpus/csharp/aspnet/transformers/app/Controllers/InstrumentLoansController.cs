using Microsoft.AspNetCore.Mvc;

namespace Orchestra.Web.Controllers;

public class InstrumentLoansController : Controller
{
    // todo-route: ANY /instrument-loans/index/{id}
    // todo-no-route: ANY /InstrumentLoans/Index/{id}
    public IActionResult Index() => View();

    // todo-route: POST /instrument-loans/lend-out/{id}
    // todo-no-route: POST /InstrumentLoans/LendOut/{id}
    [HttpPost]
    public IActionResult LendOut(int id) => RedirectToAction(nameof(Index));

    // todo-route: GET /instrument-loans/return-dates/{id}
    // todo-no-route: GET /InstrumentLoans/ReturnDates/{id}
    [HttpGet, ActionName("ReturnDates")]
    public async Task<IActionResult> ListDatesAsync(int id) => await Task.FromResult(View(id));
}
