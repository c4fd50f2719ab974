using Microsoft.AspNetCore.Mvc;

namespace Seeds.Shop.Orders.Open;

public class BasketController : ControllerBase
{
    // todo-route: GET /Orders/Open/Basket/All
    [HttpGet]
    public string[] All() => [];

    // todo-route: ANY /Orders/Open/Basket/Total
    public decimal Total() => 0;

    // todo-route: POST /Orders/Open/Basket/Add/{seed}
    // todo-no-route: POST /{seed}
    [HttpPost("{seed}")]
    public IActionResult Add(string seed) => Accepted();
}
