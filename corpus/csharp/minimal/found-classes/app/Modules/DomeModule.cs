namespace Observatory.Modules;

public sealed class DomeModule : IModule
{
    public void AddRoutes(IEndpointRouteBuilder routes)
    {
        // route: POST /dome/open
        routes.MapPost("/dome/open", () => Results.Accepted());
    }
}
