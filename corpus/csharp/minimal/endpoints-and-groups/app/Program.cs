using Marina.Web;
using Marina.Web.Berths;
using Marina.Web.Crews;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Harbour>();
builder.Services.AddHealthChecks();
builder.Services.AddAuthorization();
builder.Services.AddAuthentication();

var app = builder.Build();

app.UseHttpsRedirection();

// route: GET /
app.MapGet("/", () => "Marina");

// route: POST /signals/{flag}
// route: PUT /signals/{flag}
app.MapMethods("/signals/{flag}", new[] { "POST", "PUT" }, (string flag) => Results.Ok(flag));

// route: OPTIONS /signals
// route: HEAD /signals
app.MapMethods("/signals", [HttpMethods.Options, HttpMethods.Head], () => Results.Ok());

// route: ANY /echo
app.Map("/echo", (HttpContext context) => context.Request.Method);

var api = app.MapGroup("/api/v1").WithTags("api");
api.MapBerths();

var crews = api.MapGroup("crews");
crews.RequireAuthorization();
CrewRoutes.Register(crews);

// The harbour master's own group, below a berth.
var visits = api.MapGroup("/berths/{berth:int}").MapGroup("/visits");
Visits(visits);

if (app.Environment.IsDevelopment())
{
    // route: GET /debug/state [conditional]
    app.MapGet("/debug/state", (Harbour harbour) => harbour.Count).AllowAnonymous();
}

// no-route: provided by the framework
app.MapHealthChecks("/healthz");

// route: ANY /{*path}
app.MapFallback(() => Results.NotFound());

app.Run();

static void Visits(IEndpointRouteBuilder visits)
{
    // route: GET /api/v1/berths/{berth:int}/visits
    visits.MapGet("", (int berth) => berth);
    // route: POST /api/v1/berths/{berth:int}/visits
    visits.MapPost("/", (int berth) => Results.Created($"/visits/{berth}", berth));
}
