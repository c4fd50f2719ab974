namespace ToyLibrary.Web;

public sealed class CultureConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection direction) =>
        values[routeKey] is "en" or "de";
}
