using Microsoft.AspNetCore.Mvc;
using Orchard.Shared;

namespace Orchard.Admin.Controllers;

public class HomeController : Controller
{
    // route: ANY /Home/Index/{id}
    public IActionResult Index() => View();
}

public class KeysController : OrchardController
{
    // route: DELETE /api/Keys/{key}
    [HttpDelete("{key}")]
    public IActionResult Withdraw(string key) => NoContent();
}
