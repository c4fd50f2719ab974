namespace FireBrigade.Api.Members;

public class ListMembers : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // route: GET /api/members/active/{station}
        routes.MapGet("{station}", (string station) => station);
    }
}

/// <summary>Nobody maps it.</summary>
public class RemoveMember : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // route: DELETE /{name} [unmounted]
        routes.MapDelete("/{name}", (string name) => Results.NoContent());
    }
}
