using Carter;

namespace PrintShop.Modules;

/// <summary>A module with a path of its own, which all of it lies below.</summary>
public sealed class PaperModule : CarterModule
{
    public PaperModule()
        : base("/paper")
    {
        RequireAuthorization();
    }

    public override void AddRoutes(IEndpointRouteBuilder app)
    {
        // route: GET /api/paper/{format}
        app.MapGet("/{format}", (string format) => format);
        // route: PUT /api/paper/{format}/stock
        app.MapPut("/{format}/stock", (string format, int sheets) => Results.NoContent());
    }
}
