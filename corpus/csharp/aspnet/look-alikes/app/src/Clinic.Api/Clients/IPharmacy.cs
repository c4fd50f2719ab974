using Refit;

namespace Clinic.Api.Clients;

public interface IPharmacy
{
    // no-route
    [Get("/stock/{drug}")]
    Task<int> Stock(string drug);

    // no-route
    [Post("/orders")]
    Task Order(string drug);
}
