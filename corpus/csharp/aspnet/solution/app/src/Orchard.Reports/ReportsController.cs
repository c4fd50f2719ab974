using Microsoft.AspNetCore.Mvc;

namespace Orchard.Reports;

/// <summary>Only the administration refers to this project, so that its default route leads here.</summary>
public class ReportsController : Controller
{
    // route: GET /Reports/Yield/{id}
    [HttpGet]
    public IActionResult Yield(int id) => Content($"{id}");
}
