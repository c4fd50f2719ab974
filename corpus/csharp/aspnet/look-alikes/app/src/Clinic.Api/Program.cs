using Clinic.Api.Clients;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddMemoryCache();
builder.Services.AddHttpClient<LabClient>();
builder.Services.AddControllers();
builder.Services.AddHealthChecks();

var app = builder.Build();
// no-route: what libraries and the framework serve themselves
app.UseHealthChecks("/health");
// no-route
app.MapFallbackToFile("index.html");
app.MapControllers();
app.Run();
