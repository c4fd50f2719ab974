using Newsroom;
using Newsroom.Feeds;
using Newsroom.Routes;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Desk>();
var app = builder.Build();

var desks = new[] { "sports", "culture", "politics" };
foreach (var desk in desks)
{
    // route: GET /desks/sports/articles
    // route: GET /desks/culture/articles
    // route: GET /desks/politics/articles
    app.MapGet($"/desks/{desk}/articles", (Desk all) => all.Of(desk));
}

foreach (var (path, limit) in new Dictionary<string, int> { ["/latest"] = 10, ["/archive"] = 1000 })
{
    // route: GET /latest
    // route: GET /archive
    app.MapGet(path, (Desk all) => all.Newest(limit));
}

string[] verbs = [HttpMethods.Put, HttpMethods.Patch];
// route: PUT /articles/{id:int}
// route: PATCH /articles/{id:int}
app.MapMethods("/articles/{id:int}", verbs, (int id) => Results.NoContent());

RouteGroupBuilder Section(string name) => app.MapGroup("/sections").MapGroup(name);

// route: GET /sections/letters/{id:int}
Section("letters").MapGet("/{id:int}", (int id) => id);
// route: POST /sections/corrections
Section("corrections").MapPost("/", () => Results.Accepted());

new FeedRoutes(app).Register();
app.Map(ArticleTable.All);

var version = app.Environment.IsProduction() ? "v2" : "v3-preview";
// route: GET /v2/status [conditional]
// route: GET /v3-preview/status [conditional]
app.MapGet("/" + version + "/status", () => "on air");

app.Run();
