using System.Diagnostics.CodeAnalysis;

namespace Bakery.Web.Infrastructure;

/// <summary>The handler comes first, and gives the endpoint its name.</summary>
public static class RouteBuilderExtensions
{
    public static IEndpointRouteBuilder MapGet(this IEndpointRouteBuilder routes, Delegate handler, [StringSyntax("Route")] string pattern = "")
    {
        // route: GET /api/Loaves
        routes.MapGet(pattern, handler).WithName(handler.Method.Name);
        return routes;
    }

    public static IEndpointRouteBuilder MapPut(this IEndpointRouteBuilder routes, Delegate handler, [StringSyntax("Route")] string pattern)
    {
        routes.MapPut(pattern, handler).WithName(handler.Method.Name);
        return routes;
    }
}
