namespace Observatory.Infrastructure;

public static class HandlerFirstExtensions
{
    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder routes, Delegate handler, string pattern = "") =>
        routes.MapGet(pattern, handler).WithName(handler.Method.Name);

    public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder routes, Delegate handler, string pattern = "") =>
        // route: POST /nightly/observations
        routes.MapPost(pattern, handler).WithName(handler.Method.Name);
}
