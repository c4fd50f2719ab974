namespace Newsroom.Routes;

public sealed record Entry(string Verb, string Pattern, Delegate Handler);

public static class ArticleTable
{
    private const string Articles = "/articles";

    public static readonly Entry[] All =
    [
        // todo-route: GET /articles
        new("GET", Articles, () => Results.Ok()),
        // route: DELETE /articles/{id:int}
        new("DELETE", Articles + "/{id:int}", (int id) => Results.NoContent()),
        // route: POST /articles/{id:int}/comments
        new(Verb: "POST", Pattern: $"{Articles}/{{id:int}}/comments", Handler: Comment),
    ];

    public static void Map(this IEndpointRouteBuilder routes, IEnumerable<Entry> entries)
    {
        foreach (var entry in entries)
        {
            // todo-no-route: GET /articles
            routes.MapMethods(entry.Pattern, new[] { entry.Verb }, entry.Handler);
        }
    }

    private static IResult Comment(int id) => Results.Accepted();
}
