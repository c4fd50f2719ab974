using Packages.Web.Routing;

namespace Packages.Web;

public class Startup
{
    public void ConfigureServices(IServiceCollection services) => services.AddControllersWithViews();

    public void Configure(IApplicationBuilder app, IWebHostEnvironment environment)
    {
        app.UseRouting();
        app.UseEndpoints(endpoints =>
        {
            endpoints.MapPackageRoutes();
            endpoints.MapAreaControllerRoute("ops", "Ops", "operations/{action}/{job}", new { controller = "Jobs" });
            if (environment.IsDevelopment())
            {
                endpoints.MapControllerRoute(
                    "debug",
                    // route: ANY /debug/dump [conditional]
                    "debug/dump",
                    new { controller = "Debug", action = "Dump" });
            }
        });
    }
}
