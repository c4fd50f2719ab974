using Asp.Versioning;
using Asp.Versioning.Builder;

namespace Vineyard.Api.Harvests;

/// <summary>One set of versions for all endpoints; some are of one version only.</summary>
internal static class HarvestEndpoints
{
    private static readonly ApiVersion Pilot = new(2, 1, "beta");

    public static void MapHarvests(this IEndpointRouteBuilder routes)
    {
        ApiVersionSet versions = routes.NewApiVersionSet("Harvests")
            .HasDeprecatedApiVersion(new ApiVersion(1, 0))
            .HasApiVersion(new ApiVersion(2, 0))
            .HasApiVersion(Pilot)
            .ReportApiVersions()
            .Build();

        var harvests = routes.MapGroup("/api/v{version:apiVersion}/harvests").WithApiVersionSet(versions);

        // route: GET /api/v1/harvests
        // route: GET /api/v2/harvests
        // route: GET /api/v2.1-beta/harvests
        harvests.MapGet("/", () => Results.Ok());
        // route: GET /api/v1/harvests/{year:int}
        harvests.MapGet("/{year:int}", (int year) => Results.Ok(year)).MapToApiVersion(1.0);
        // route: GET /api/v2/harvests/{year:int}/grapes
        // route: GET /api/v2.1-beta/harvests/{year:int}/grapes
        harvests.MapGet("/{year:int}/grapes", (int year) => Results.Ok(year))
            .MapToApiVersion(2, 0)
            .MapToApiVersion(Pilot);
        // route: POST /api/v3/harvests
        harvests.MapPost("/", (Harvest harvest) => Results.Created($"/harvests/{harvest.Year}", harvest))
            .RequireAuthorization()
            .HasApiVersion(3.0);
        // route: GET /api/v{version}/harvests/calendar
        harvests.MapGet("/calendar", () => Results.Ok()).IsApiVersionNeutral();

        // A set of its own on one endpoint, and no version in the path.
        // route: GET /harvests/latest
        routes.MapGet("/harvests/latest", () => Results.Ok()).WithApiVersionSet(versions).MapToApiVersion(2.0);
    }
}

internal sealed record Harvest(int Year, decimal Tons);
