using Microsoft.AspNetCore.Mvc;

namespace ToyLibrary.Web.Areas.Staff;

[Area("Staff")]
public class DeskController : Controller
{
    // route: ANY /staff/Desk/Index/{id}
    public IActionResult Index() => View();
}
