using MinimalApi.Endpoint;

namespace PrintShop.Endpoints;

public class InkLevelEndpoint : IEndpoint<IResult, string>
{
    public void AddRoute(IEndpointRouteBuilder app)
    {
        // route: GET /ink/{colour:alpha}
        app.MapGet("ink/{colour:alpha}", (string colour) => HandleAsync(colour)).WithTags("Ink");
    }

    public Task<IResult> HandleAsync(string colour) => Task.FromResult(Results.Ok(colour));
}
