namespace Vineyard.Api.Cellars;

/// <summary>A versioned interface of its own, with a group for each version.</summary>
internal static class CellarEndpoints
{
    public static IEndpointRouteBuilder MapCellars(this IEndpointRouteBuilder routes)
    {
        var cellars = routes.NewVersionedApi("Cellars");

        var v1 = cellars.MapGroup("/v{version:apiVersion}/cellars")
            .HasDeprecatedApiVersion(0.9)
            .HasApiVersion(1.0);
        // route: GET /v0.9/cellars/{id:guid}
        // route: GET /v1/cellars/{id:guid}
        v1.MapGet("/{id:guid}", Find);
        // route: DELETE /v1/cellars/{id:guid}
        v1.MapDelete("/{id:guid}", (Guid id) => Results.NoContent()).MapToApiVersion(1.0);

        var v2 = cellars.MapGroup("/v{version:apiVersion}/cellars").HasApiVersion(2.0);
        // route: GET /v2/cellars
        v2.MapGet("", () => Results.Ok());
        // route: GET /v2/cellars/{id:guid}
        v2.MapGet("/{id:guid}", Find).Produces<Cellar>();

        // route: GET /v{version}/cellars/map
        cellars.MapGet("/v{version:apiVersion}/cellars/map", () => Results.Ok()).IsApiVersionNeutral();

        return routes;
    }

    private static IResult Find(Guid id) => Results.Ok(new Cellar(id, "North"));
}

internal sealed record Cellar(Guid Id, string Name);
