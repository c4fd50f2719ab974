using Microsoft.AspNetCore.Mvc;
using Orchard.Shared;

namespace Orchard.Web.Controllers;

public class TreesController : OrchardController
{
    // route: GET /api/Trees/{row:int}/{place:int}
    [HttpGet("{row:int}/{place:int}")]
    public IActionResult One(int row, int place) => Ok(row * place);
}

/// <summary>Both applications have one; only this one has a template.</summary>
public class HomeController : Controller
{
    // route: ANY /welcome
    [Route("welcome")]
    public IActionResult Index() => View();
}
