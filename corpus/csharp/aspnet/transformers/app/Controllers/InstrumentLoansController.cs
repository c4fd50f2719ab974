using Microsoft.AspNetCore.Mvc;

namespace Orchestra.Web.Controllers;

public class InstrumentLoansController : Controller
{
    // route: ANY /instrument-loans/index/{id}
    public IActionResult Index() => View();

    // route: POST /instrument-loans/lend-out/{id}
    [HttpPost]
    public IActionResult LendOut(int id) => RedirectToAction(nameof(Index));

    // route: GET /instrument-loans/return-dates/{id}
    [HttpGet, ActionName("ReturnDates")]
    public async Task<IActionResult> ListDatesAsync(int id) => await Task.FromResult(View(id));
}
