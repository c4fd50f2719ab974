using Microsoft.AspNetCore.Mvc;

namespace PostOffice.Web.Areas.Sorting;

[Area("Sorting")]
public class MachinesController : Controller
{
    // route: ANY /sorting/Machines/Index
    public IActionResult Index() => Content("3");
}
