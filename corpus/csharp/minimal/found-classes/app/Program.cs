using Observatory.Infrastructure;
using Observatory.Modules;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddTransient<IModule, WeatherModule>();
builder.Services.AddTransient<IModule, DomeModule>();

var app = builder.Build();

app.MapEndpointGroups(typeof(Program).Assembly);
app.MapProbes();

foreach (var module in app.Services.GetServices<IModule>())
{
    module.AddRoutes(app);
}

app.Run();
