using Microsoft.AspNetCore.Mvc;

namespace Seeds.Shop.Stock;

[Route("shelves")]
public class ShelvesController : ControllerBase
{
    // route: GET /shelves/{number:int}
    [HttpGet("{number:int}")]
    public IActionResult One(int number) => Ok(number);

    // route: GET /shelves
    [HttpGet]
    public IActionResult All() => Ok();
}
