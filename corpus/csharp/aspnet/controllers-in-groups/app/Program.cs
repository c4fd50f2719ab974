var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddAuthorization();
builder.Services.AddAuthentication();

var app = builder.Build();
app.UseAuthorization();

var bridges = app.MapGroup("/bridges/{bridge}");
bridges.MapControllers();
bridges.MapControllerRoute("desk", "desk/{controller}/{action=Index}/{id?}");

// The replica answers for the same controllers.
app.MapGroup("/replica").MapGroup("v2").RequireAuthorization().MapControllers();

app.Run();
