using Railway.Web.Models;

namespace Railway.Web.Routing;

public static class CrudRoutes
{
    /// <summary>The same endpoints for each kind of thing.</summary>
    public static RouteGroupBuilder MapCrud<TItem, TRequest>(this IEndpointRouteBuilder routes, string name)
        where TItem : class
    {
        var group = routes.MapGroup(name).WithTags(name);

        // route: GET /api/engines
        // route: GET /api/wagons
        group.MapGet("", (Shelf<TItem> shelf) => shelf.Items);
        // route: POST /api/engines
        // route: POST /api/wagons
        group.MapPost("", (TRequest request) => Results.Accepted());
        // route: DELETE /api/engines/{id:int}
        // route: DELETE /api/wagons/{id:int}
        group.MapDelete("{id:int}", (int id) => Results.NoContent());

        return group;
    }

    /// <summary>The name of the type is part of the path.</summary>
    public static void MapCatalogue<TItem>(this IEndpointRouteBuilder routes)
    {
        // route: GET /api/catalogue/engine
        // route: GET /api/catalogue/wagon
        routes.MapGet($"catalogue/{typeof(TItem).Name.ToLowerInvariant()}", (Shelf<TItem> shelf) => shelf.Items.Count);
    }

    public static RouteHandlerBuilder MapFind<TItem>(this IEndpointRouteBuilder routes, string? name = null) =>
        // route: GET /api/Timetable/{id:int}
        routes.MapGet((name ?? typeof(TItem).Name) + "/{id:int}", (int id) => id);
}
