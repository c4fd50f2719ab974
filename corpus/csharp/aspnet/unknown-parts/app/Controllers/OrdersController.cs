using Microsoft.AspNetCore.Mvc;

namespace Tenants.Web.Controllers;

public class OrdersController : Controller
{
    // route: GET /shop/v1/Orders/List [configured]
    // route: GET /{?Path}/Orders/List/{id} [partial]
    [HttpGet]
    public IActionResult List(int? id) => View(id);
}
