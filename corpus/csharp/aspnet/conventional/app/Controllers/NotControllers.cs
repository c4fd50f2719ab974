using Microsoft.AspNetCore.Mvc;

namespace Gallery.Web.Controllers;

public abstract class BaseController : Controller
{
    // no-route
    public IActionResult Ping() => Ok();
}

[NonController]
public class FrameController : Controller
{
    // no-route
    public IActionResult Index() => View();
}

internal class BackstageController : Controller
{
    // no-route
    public IActionResult Index() => View();
}
