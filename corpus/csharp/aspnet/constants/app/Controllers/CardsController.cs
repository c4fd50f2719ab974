namespace Bank.Api.Controllers;

public abstract class BankController : ControllerBase
{
    protected const string Id = "{id:guid}";
}

[ApiController, Route(Base + "/" + nameof(Cards))]
public partial class CardsController : BankController
{
    private const string Limits = "limits";

    // route: GET /api/v3/Cards/{id:guid}
    [HttpGet(Id)]
    public string Get(Guid id) => "";

    // route: PUT /api/v3/Cards/{id:guid}/limits
    [HttpPut($"{Id}/{Limits}")]
    public IActionResult Limit(Guid id) => NoContent();
}

public class Cards;
