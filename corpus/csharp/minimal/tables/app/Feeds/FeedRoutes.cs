namespace Newsroom.Feeds;

/// <summary>Keeps the builder in a field.</summary>
public sealed class FeedRoutes
{
    private readonly IEndpointRouteBuilder _routes;
    private readonly string _prefix = "/feeds";

    public FeedRoutes(IEndpointRouteBuilder routes) => _routes = routes;

    public void Register()
    {
        var feeds = _routes.MapGroup(_prefix);
        // route: GET /feeds/{name}.{format}
        feeds.MapGet("/{name}.{format}", Feed);
        AddAdministration(feeds.MapGroup("{name}/admin"));
    }

    private void AddAdministration(IEndpointRouteBuilder admin)
    {
        // route: DELETE /feeds/{name}/admin/cache
        admin.MapDelete("cache", (string name) => Results.NoContent());
    }

    private IResult Feed(string name, string format) => Results.Text($"{name}.{format}");
}
