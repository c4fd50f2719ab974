using Microsoft.AspNetCore.Mvc;

namespace PostOffice.Web.Controllers;

public class CounterController : Controller
{
    // route: ANY /Counter/Index/{id:int}
    public IActionResult Index(int? id) => Content($"{id}");

    // route: POST /Counter/Sell/{id:int}
    [HttpPost]
    public IActionResult Sell(int id) => Content($"{id}");
}

public class ParcelsController : Controller
{
    // route: ANY /Parcels/Track/{id:int}
    public IActionResult Track(string parcel) => Content(parcel ?? "");

    // route: PUT /parcels/{parcel}/address
    [HttpPut("parcels/{parcel}/address")]
    public IActionResult Redirect(string parcel, string to) => NoContent();
}
