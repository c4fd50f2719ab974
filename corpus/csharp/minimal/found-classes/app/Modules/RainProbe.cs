using Observatory.Infrastructure;

namespace Observatory.Modules;

public sealed class RainProbe : IProbe
{
    public void Attach(IEndpointRouteBuilder routes)
    {
        // route: GET /probes/rain
        routes.MapGet("/probes/rain", () => false);
    }
}
