using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gallery.Web.Areas.Admin.Controllers;

[Area("Admin")]
[Authorize(Roles = "curator")]
public class DashboardController : Controller
{
    // route: ANY /Admin/Dashboard/Index/{id}
    public IActionResult Index() => View();
}
