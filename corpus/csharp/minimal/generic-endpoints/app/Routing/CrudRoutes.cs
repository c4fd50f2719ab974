using Railway.Web.Models;

namespace Railway.Web.Routing;

public static class CrudRoutes
{
    /// <summary>The same endpoints for each kind of thing.</summary>
    public static RouteGroupBuilder MapCrud<TItem, TRequest>(this IEndpointRouteBuilder routes, string name)
        where TItem : class
    {
        var group = routes.MapGroup(name).WithTags(name);

        // todo-route: GET /api/engines
        // todo-route: GET /api/wagons
        // todo-no-route: GET /{?name} [unmounted]
        group.MapGet("", (Shelf<TItem> shelf) => shelf.Items);
        // todo-route: POST /api/engines
        // todo-route: POST /api/wagons
        // todo-no-route: POST /{?name} [unmounted]
        group.MapPost("", (TRequest request) => Results.Accepted());
        // todo-route: DELETE /api/engines/{id:int}
        // todo-route: DELETE /api/wagons/{id:int}
        // todo-no-route: DELETE /{?name}/{id:int} [unmounted]
        group.MapDelete("{id:int}", (int id) => Results.NoContent());

        return group;
    }

    /// <summary>The name of the type is part of the path.</summary>
    public static void MapCatalogue<TItem>(this IEndpointRouteBuilder routes)
    {
        // todo-route: GET /api/catalogue/engine
        // todo-route: GET /api/catalogue/wagon
        // todo-no-route: GET /catalogue/{?Name} [unmounted]
        routes.MapGet($"catalogue/{typeof(TItem).Name.ToLowerInvariant()}", (Shelf<TItem> shelf) => shelf.Items.Count);
    }

    public static RouteHandlerBuilder MapFind<TItem>(this IEndpointRouteBuilder routes, string? name = null) =>
        // todo-route: GET /api/Timetable/{id:int}
        // todo-no-route: GET /api/{?Name}/{id:int} [partial]
        routes.MapGet((name ?? typeof(TItem).Name) + "/{id:int}", (int id) => id);
}
