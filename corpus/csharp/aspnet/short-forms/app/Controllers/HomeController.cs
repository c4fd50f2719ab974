using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ToyLibrary.Web.Controllers;

public class HomeController : Controller
{
    // route: ANY /Home/Index/{id}
    // route: ANY /{culture:culture}/Home/Index/{id}
    public IActionResult Index() => View();
}

[AllowAnonymous]
public class ToysController : Controller
{
    // route: ANY /Toys/Index/{id}
    // route: ANY /{culture:culture}/Toys/Index/{id}
    public IActionResult Index() => View();

    // Its name keeps the end of the method's name.
    // todo-route: POST /Toys/BorrowAsync/{id}
    // todo-route: POST /{culture:culture}/Toys/BorrowAsync/{id}
    [HttpPost]
    // todo-no-route: POST /Toys/Borrow/{id}
    // todo-no-route: POST /{culture:culture}/Toys/Borrow/{id}
    public async Task<IActionResult> BorrowAsync(int id) => await Task.FromResult(RedirectToAction("Index"));

    // route: GET /toys/{id:int}/photo
    [HttpGet("toys/{id:int}/photo")]
    public IActionResult Photo(int id) => File([], "image/png");
}

[Route("api/[controller]/[action]")]
public class NewsFeedController : ControllerBase
{
    // todo-route: GET /api/NewsFeed/LatestAsync
    // todo-no-route: GET /api/NewsFeed/Latest
    [HttpGet]
    public async Task<string> LatestAsync() => await Task.FromResult("");
}

public class NewsController : Controller
{
    // route: GET /News/Month/{id}
    // route: GET /{culture:culture}/News/Month/{id}
    [HttpGet]
    public IActionResult Month(int year, int month) => View();
}
