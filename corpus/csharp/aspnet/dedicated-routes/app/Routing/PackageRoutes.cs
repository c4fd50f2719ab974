using Microsoft.AspNetCore.Routing.Constraints;

namespace Packages.Web.Routing;

internal static class PackageRoutes
{
    private const string V3 = "v3";

    public static void MapPackageRoutes(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapControllerRoute(
            name: "index",
            // route: ANY /v3/index.json
            pattern: V3 + "/index.json",
            defaults: new { controller = "ServiceIndex", action = "Get" });

        endpoints.MapControllerRoute(
            name: "upload",
            // route: PUT /api/v2/package
            pattern: "api/v2/package",
            defaults: new { controller = "Publish", action = "Upload" },
            constraints: new { httpMethod = new HttpMethodRouteConstraint("PUT") });

        endpoints.MapControllerRoute(
            "delete",
            // route: DELETE /api/v2/package/{id}/{version}
            "api/v2/package/{id}/{version}",
            new { controller = "Publish", action = "Delete" });

        // route: ANY /docs/{*page}
        endpoints.MapControllerRoute("docs", "docs/{**page}", new { controller = "Docs", action = "Page" });
        // No area is said to be none.
        // route: ANY /faq
        endpoints.MapControllerRoute("faq", "faq", new { area = "", controller = "Docs", action = "Page" });
        // route: ANY /manual/{page}
        endpoints.MapControllerRoute("manual", "manual/{page}", new { controller = "Docs", action = "Page" });
    }
}
