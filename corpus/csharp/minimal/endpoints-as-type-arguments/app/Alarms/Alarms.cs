namespace FireBrigade.Api.Alarms;

public class ListAlarms : IEndpoint
{
    // todo-route: GET /api/alarms
    // todo-no-route: GET / [unmounted]
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", Handle).WithSummary("All alarms of today");

    private static string[] Handle() => [];
}

public class RaiseAlarm : IEndpoint
{
    // todo-route: POST /api/alarms
    // todo-no-route: POST / [unmounted]
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/", Handle);

    private static IResult Handle(Request request) => Results.Accepted();

    public sealed record Request(string Street);
}

public class EndAlarm : IEndpoint
{
    // todo-route: DELETE /api/alarms/{id:int}
    // todo-no-route: DELETE /{id:int} [unmounted]
    public static void Map(IEndpointRouteBuilder routes) => routes.MapDelete("/{id:int}", Handle);

    private static IResult Handle(int id) => Results.NoContent();
}
