using Microsoft.AspNetCore.Mvc;

namespace Packages.Web.Areas.Ops;

[Area("Ops")]
public class JobsController : Controller
{
    // route: ANY /operations/Status/{job}
    public IActionResult Status(string job) => Content(job);

    // route: POST /operations/Restart/{job}
    [HttpPost]
    public IActionResult Restart(string job) => Accepted();
}
