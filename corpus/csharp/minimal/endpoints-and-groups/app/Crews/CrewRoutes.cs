using Microsoft.AspNetCore.Routing;

namespace Marina.Web.Crews;

internal static class CrewRoutes
{
    public static void Register(RouteGroupBuilder group)
    {
        // route: GET /api/v1/crews/{name}
        group.MapGet("{name}", (string name) => name);
        // route: PUT /api/v1/crews/{name}/captain
        group.MapPut(
            "{name}/captain",
            (string name) => Results.NoContent());
    }
}
