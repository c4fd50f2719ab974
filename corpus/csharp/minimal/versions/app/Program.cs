using Asp.Versioning;
using Vineyard.Api.Cellars;
using Vineyard.Api.Harvests;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddProblemDetails();
builder.Services.AddApiVersioning(options =>
{
    options.ApiVersionReader = new UrlSegmentApiVersionReader();
    options.ReportApiVersions = true;
});

var app = builder.Build();

app.MapHarvests();
app.MapCellars();

// Without a set of versions nothing is asked of the segment.
// route: GET /v{version}/weather
app.MapGet("/v{version:apiVersion}/weather", (string version) => Results.Ok(version));

app.Run();
