namespace Bank.Api.Controllers;

public partial class CardsController
{
    // route: POST /api/v3/Cards/{id:guid}/block
    [HttpPost(@"{id:guid}/block")]
    public IActionResult Block(Guid id) => NoContent();

    // route: DELETE /api/v3/Cards/{id:guid}/block
    [HttpDelete("""{id:guid}/block""")]
    public IActionResult Unblock(Guid id) => NoContent();

    // route: POST /api/v3/Transfer
    [HttpPost(ApiRoutes.Absolute + "/" + nameof(Transfer))]
    public IActionResult Transfer() => NoContent();
}
