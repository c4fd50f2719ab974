using Observatory.Infrastructure;

namespace Observatory.Endpoints;

public class Telescopes : IEndpointGroup
{
    public static void Map(RouteGroupBuilder group)
    {
        // route: GET /api/Telescopes/{id}
        group.MapGet(Find, "{id}");
        // route: DELETE /api/Telescopes/{id}
        group.MapDelete("{id}", (string id) => Results.NoContent());
    }

    public static IResult Find(string id) => Results.Ok(id);
}
