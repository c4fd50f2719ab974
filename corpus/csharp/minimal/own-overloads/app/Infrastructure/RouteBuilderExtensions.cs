using System.Diagnostics.CodeAnalysis;

namespace Bakery.Web.Infrastructure;

/// <summary>The handler comes first, and gives the endpoint its name.</summary>
public static class RouteBuilderExtensions
{
    // todo-no-route: GET / [unmounted, conditional]
    public static IEndpointRouteBuilder MapGet(this IEndpointRouteBuilder routes, Delegate handler, [StringSyntax("Route")] string pattern = "")
    {
        // todo-route: GET /api/Loaves
        routes.MapGet(pattern, handler).WithName(handler.Method.Name);
        return routes;
    }

    public static IEndpointRouteBuilder MapPut(this IEndpointRouteBuilder routes, Delegate handler, [StringSyntax("Route")] string pattern)
    {
        routes.MapPut(pattern, handler).WithName(handler.Method.Name);
        return routes;
    }
}
