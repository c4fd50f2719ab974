using Observatory.Infrastructure;

namespace Observatory.Endpoints;

public class Observations : IEndpointGroup
{
    public static string? Prefix => "/nightly/observations";

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost(Record);
    }

    public static IResult Record() => Results.Accepted();
}
