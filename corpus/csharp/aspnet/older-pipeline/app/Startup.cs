namespace PostOffice.Web;

public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddMvc(options => options.EnableEndpointRouting = false);
    }

    public void Configure(IApplicationBuilder app)
    {
        app.UseStaticFiles();
        app.UseMvc(routes =>
        {
            routes.MapAreaRoute(
                name: "sorting",
                areaName: "Sorting",
                template: "sorting/{controller=Machines}/{action=Index}");
            // route: ANY /track/{parcel}
            routes.MapRoute("track", "track/{parcel}", new { controller = "Parcels", action = "Track" });
            routes.MapRoute(
                name: "default",
                template: "{controller=Counter}/{action=Index}/{id:int?}");
        });
    }
}
