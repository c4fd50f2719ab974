using Microsoft.AspNetCore.Mvc;

namespace Gallery.Web.Controllers;

public class HomeController : Controller
{
    // route: ANY /Home/Index/{id}
    public IActionResult Index() => View();

    [ResponseCache(Duration = 0)]
    // route: ANY /Home/Error/{id}
    public IActionResult Error() => View();

    [NonAction]
    // no-route
    public string Title() => "Gallery";

    protected override void Dispose(bool disposing) => base.Dispose(disposing);
}
