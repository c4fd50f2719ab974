using Radio.Api;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRadio();

var app = builder.Build();
app.UseRadio();
app.Run();
