using Microsoft.AspNetCore.Mvc;

namespace Gallery.Web.Areas.Admin.Controllers;

[Area(AdminArea.Name)]
public class LoansController : Controller
{
    // route: ANY /Admin/Loans/List/{id}
    public IActionResult List() => View();

    // route: POST /Admin/Loans/Grant/{id}
    [HttpPost]
    public IActionResult Grant(int id) => RedirectToAction(nameof(List));
}

public static class AdminArea
{
    public const string Name = "Admin";
}
