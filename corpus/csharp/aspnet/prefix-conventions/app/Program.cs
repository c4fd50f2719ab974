using Aquarium.Api.Conventions;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers(options => options.UseRoutePrefix("api/v2"));

var app = builder.Build();
app.UsePathBase("/aquarium");
app.MapControllers();
app.Run();
