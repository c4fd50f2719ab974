using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Museum.Shop;

public class BasketModel : PageModel
{
    // no-route: the page is the route
    public void OnGet(Guid id) { }

    // no-route
    public IActionResult OnPostRemove(Guid id) => RedirectToPage();
}
