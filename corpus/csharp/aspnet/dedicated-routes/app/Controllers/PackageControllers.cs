using Microsoft.AspNetCore.Mvc;

namespace Packages.Web.Controllers;

public class ServiceIndexController : Controller
{
    public IActionResult Get() => Json(new { version = "3.0.0" });

    // no-route: no route leads here
    public IActionResult Statistics() => Json(0);
}

public class PublishController : Controller
{
    public IActionResult Upload() => StatusCode(201);

    [HttpDelete]
    public IActionResult Delete(string id, string version) => NoContent();
}

public class DocsController : Controller
{
    public IActionResult Page(string page) => Content(page);
}

public class DebugController : Controller
{
    public IActionResult Dump() => Content("");
}
