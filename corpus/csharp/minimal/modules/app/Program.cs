using Carter;
using MinimalApi.Endpoint.Configurations.Extensions;
using MinimalApi.Endpoint.Extensions;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCarter();
builder.Services.AddEndpoints();

var app = builder.Build();
app.MapGroup("/api").MapCarter();
app.MapEndpoints();
app.Run();
