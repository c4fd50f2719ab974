namespace FireBrigade.Api.Alarms;

public class ListAlarms : IEndpoint
{
    // route: GET /api/alarms
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", Handle).WithSummary("All alarms of today");

    private static string[] Handle() => [];
}

public class RaiseAlarm : IEndpoint
{
    // route: POST /api/alarms
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/", Handle);

    private static IResult Handle(Request request) => Results.Accepted();

    public sealed record Request(string Street);
}

public class EndAlarm : IEndpoint
{
    // route: DELETE /api/alarms/{id:int}
    public static void Map(IEndpointRouteBuilder routes) => routes.MapDelete("/{id:int}", Handle);

    private static IResult Handle(int id) => Results.NoContent();
}
