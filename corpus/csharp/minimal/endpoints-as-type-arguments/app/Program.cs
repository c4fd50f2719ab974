using FireBrigade.Api;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuthorization();
builder.Services.AddAuthentication();

var app = builder.Build();
app.UseAuthorization();
app.MapApi();
app.Run();
