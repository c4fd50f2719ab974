using FireBrigade.Api.Alarms;
using FireBrigade.Api.Members;

namespace FireBrigade.Api;

public static class Api
{
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").WithTags("api");
        api.MapAlarms();
        api.MapMembers();
    }

    private static void MapAlarms(this IEndpointRouteBuilder routes)
    {
        var alarms = routes.MapGroup("/alarms");
        alarms.MapOpen().MapEndpoint<ListAlarms>();
        alarms.MapGuarded()
            .MapEndpoint<RaiseAlarm>()
            .MapEndpoint<EndAlarm>();
    }

    private static void MapMembers(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/members").MapGuarded("/active").MapEndpoint<ListMembers>();

    private static RouteGroupBuilder MapOpen(this IEndpointRouteBuilder routes, string? prefix = null) =>
        routes.MapGroup(prefix ?? string.Empty).AllowAnonymous();

    private static RouteGroupBuilder MapGuarded(this IEndpointRouteBuilder routes, string? prefix = null) =>
        routes.MapGroup(prefix ?? string.Empty).RequireAuthorization();

    private static IEndpointRouteBuilder MapEndpoint<TEndpoint>(this IEndpointRouteBuilder routes)
        where TEndpoint : IEndpoint
    {
        TEndpoint.Map(routes);
        return routes;
    }
}
