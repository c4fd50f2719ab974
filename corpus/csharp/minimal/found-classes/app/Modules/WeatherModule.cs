namespace Observatory.Modules;

public sealed class WeatherModule : IModule
{
    public void AddRoutes(IEndpointRouteBuilder routes)
    {
        // route: GET /weather/now
        routes.MapGet("/weather/now", () => "clear");
    }
}
