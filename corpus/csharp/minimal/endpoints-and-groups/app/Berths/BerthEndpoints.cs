namespace Marina.Web.Berths;

public static class BerthEndpoints
{
    private const string One = "/{id:int}";

    public static IEndpointRouteBuilder MapBerths(this IEndpointRouteBuilder routes)
    {
        var berths = routes.MapGroup("/berths");

        // route: GET /api/v1/berths
        berths.MapGet("/", List);
        // route: GET /api/v1/berths/{id:int}
        berths.MapGet(One, Find).WithName("berth");
        // route: PATCH /api/v1/berths/{id:int}
        berths.MapPatch(pattern: One, handler: Rename);
        // route: DELETE /api/v1/berths/{id:int}
        berths.MapDelete(One, (int id) => Results.NoContent())
            .RequireAuthorization("harbour-master");

        return routes;
    }

    private static IResult List() => Results.Ok();

    private static IResult Find(int id) => Results.Ok(id);

    private static IResult Rename(int id) => Results.Ok(id);
}
