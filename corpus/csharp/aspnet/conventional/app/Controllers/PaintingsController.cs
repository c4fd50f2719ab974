using Microsoft.AspNetCore.Mvc;

namespace Gallery.Web.Controllers;

public class PaintingsController(ILogger<PaintingsController> logger) : Controller
{
    // route: GET /Paintings/Edit/{id}
    [HttpGet]
    public IActionResult Edit(int id) => View(id);

    // route: POST /Paintings/Edit/{id}
    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> Edit(int id, string title)
    {
        logger.LogInformation("{Id} is now {Title}", id, title);
        return await Task.FromResult(RedirectToAction(nameof(Edit), new { id }));
    }

    // route: GET /p/{slug}
    [HttpGet("p/{slug}")]
    public IActionResult Permalink(string slug) => View();

    // route: ANY /paintings/of-the-day
    [Route("paintings/of-the-day")]
    public IActionResult OfTheDay() => View();

    // route: POST /Paintings/Remove/{id}
    [HttpPost, ActionName("Remove")]
    public IActionResult RemoveConfirmed(int id) => RedirectToAction("Index", "Home");

    // route: ANY /Paintings/Thumbnail/{id}
    public async Task<IActionResult> ThumbnailAsync(int id) => await Task.FromResult(File([], "image/png"));
}
