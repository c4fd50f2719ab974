namespace Puppets.Api;

public sealed class SceneIdConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection direction) =>
        values[routeKey] is string { Length: 6 };
}
