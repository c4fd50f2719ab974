var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllersWithViews();

var app = builder.Build();
app.MapControllerRoute("shop", builder.Configuration["Shop:Path"] + "/{controller}/{action}");
app.MapControllerRoute("tenant", $"{app.Configuration["Tenant:Path"]}/{{controller}}/{{action}}/{{id?}}");
app.Run();
