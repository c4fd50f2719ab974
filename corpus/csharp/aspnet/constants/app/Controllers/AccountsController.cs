using Routes = Bank.Api.Routing.ApiRoutes.Accounts;

namespace Bank.Api.Controllers;

[ApiController]
public class AccountsController : ControllerBase
{
    // route: GET /api/v3/accounts
    [HttpGet(ApiRoutes.Accounts.All)]
    public string[] All() => [];

    // route: GET /api/v3/accounts/{iban}
    [HttpGet(Routes.One)]
    public string One(string iban) => iban;

    // route: GET /api/v3/accounts/{iban}/entries/{year}
    [HttpGet(template: Routes.Entries + "/{year}")]
    public string[] Entries(string iban, int year) => [];
}
