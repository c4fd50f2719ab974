using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Orchestra.Web.Routing;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRouting(options =>
{
    options.ConstraintMap["dashes"] = typeof(Dashes);
    options.ConstraintMap.Add("lower", typeof(Lower));
});
builder.Services.AddControllersWithViews(options =>
    options.Conventions.Add(new RouteTokenTransformerConvention(new Dashes())));

var app = builder.Build();
app.UseStaticFiles();

app.MapAreaControllerRoute(
    name: "backstage",
    areaName: "Backstage",
    pattern: "backstage/{controller:lower=Rooms}/{action:lower=Index}");
app.MapControllerRoute(
    name: "default",
    pattern: "{controller:dashes=Concerts}/{action:dashes=Index}/{id?}");

app.Run();
