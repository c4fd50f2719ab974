using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing.Constraints;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllersWithViews();

var app = builder.Build();
app.UseStaticFiles();

// Only these controllers are for visitors.
app.MapControllerRoute("visitors", "visit/{controller:regex(^(Rides|Tickets)$)}/{action=Index}/{id:int?}");
app.MapControllerRoute(
    name: "desk",
    pattern: "desk/{controller}/{action}",
    defaults: null,
    constraints: new { controller = "Tickets|Lost", action = new RegexRouteConstraint(new Regex("^(Sell|Find)$")) });

app.Run();
