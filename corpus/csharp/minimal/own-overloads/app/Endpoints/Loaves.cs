using Bakery.Web.Infrastructure;

namespace Bakery.Web.Endpoints;

public class Loaves : EndpointGroup
{
    public override void Map(WebApplication app)
    {
        app.MapGroup(this)
            .RequireAuthorization()
            .MapGet(ListLoaves)
            // route: PUT /api/Loaves/{id}
            .MapPut(ChangeLoaf, "{id}");
    }

    public static string[] ListLoaves() => ["rye", "spelt"];

    public static IResult ChangeLoaf(int id, string name) => Results.NoContent();
}

public class Ovens : EndpointGroup
{
    public override void Map(WebApplication app)
    {
        var group = app.MapGroup(this);
        // route: POST /api/Ovens/{number:int}/heating
        group.MapPost("{number:int}/heating", (int number) => Results.Accepted());
    }
}
