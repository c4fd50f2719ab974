using Carter;

namespace PrintShop.Modules;

public class JobsModule : ICarterModule
{
    private const string Prefix = "jobs";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        var jobs = app.MapGroup(Prefix);
        // route: POST /api/jobs
        jobs.MapPost("", Create);
        // route: DELETE /api/jobs/{id:long}
        jobs.MapDelete("{id:long}", (long id) => Results.NoContent());
    }

    private static IResult Create(string title) => Results.Accepted($"/api/jobs/{title.Length}");
}
