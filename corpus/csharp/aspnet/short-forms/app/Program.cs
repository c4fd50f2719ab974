using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing.Constraints;
using ToyLibrary.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllersWithViews(options => options.SuppressAsyncSuffixInActionNames = false);
builder.Services.Configure<RouteOptions>(options =>
{
    // Only links are written so; what is served stays as it is.
    options.LowercaseUrls = true;
    options.ConstraintMap.Add("culture", typeof(CultureConstraint));
});
builder.Services.AddAuthorization();
builder.Services.AddAuthentication();

var app = builder.Build();
app.UsePathBase(builder.Configuration["PathBase"]);
app.UseRouting();
app.UseAuthorization();

app.MapControllerRoute(
    name: "month",
    // route: GET /news/{year}/{month}
    pattern: "news/{year}/{month}",
    defaults: new { controller = "News", action = "Month" },
    constraints: new { year = @"\d{4}", month = new RegexRouteConstraint(new Regex("^(0[1-9]|1[0-2])$")) });
app.MapControllerRoute(
    "cultures",
    "{culture:culture}/{controller=Toys}/{action=Index}/{id?}").RequireAuthorization();
app.MapAreaControllerRoute("staff", "Staff", "staff/{controller=Desk}/{action=Index}/{id?}").RequireAuthorization("Staff");
app.MapDefaultControllerRoute();

app.Run();
