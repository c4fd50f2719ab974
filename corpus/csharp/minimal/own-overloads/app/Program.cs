using Bakery.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuthorization();
builder.Services.AddAuthentication();

var app = builder.Build();
app.UseAuthorization();
app.MapEndpoints();
app.Run();
