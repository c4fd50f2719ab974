using Brewery.Web.Middleware;

namespace Brewery.Web;

public class Startup
{
    public void ConfigureServices(IServiceCollection services) => services.AddRouting();

    public void Configure(IApplicationBuilder app)
    {
        // route: ANY /taps/{*rest}
        app.Map("/taps", taps => taps.Run(context => context.Response.WriteAsync("ale, stout")));
        app.Map("/cellar", Cellar);

        // Answers all that comes to it.
        // todo-route: ANY /status/{*rest}
        app.Map("/status", status => status.UseMiddleware<StatusMiddleware>());

        app.MapWhen(context => context.Request.Query.ContainsKey("print"), print =>
        {
            print.UseMiddleware<BadgeMiddleware>();
            // route: ANY /{*rest} [conditional]
            print.Run(context => context.Response.WriteAsync("printed"));
        });

        // todo-route: ANY /metrics/{*rest}
        app.MapWhen(context => context.Request.Path.StartsWithSegments("/metrics"), metrics => metrics.UseMiddleware<StatusMiddleware>());

        app.MapWhen(context => context.Request.Host.Host.StartsWith("tours."), tours =>
        {
            tours.UseMiddleware<BadgeMiddleware>();
            tours.UseRouting();
            tours.UseEndpoints(endpoints =>
            {
                // route: GET /tours/{day} [conditional]
                endpoints.MapGet("/tours/{day}", (string day) => day);
            });
        });

        // What passes on ends nothing.
        // no-route
        app.UseWhen(context => context.Request.IsHttps, secure => secure.UseMiddleware<BadgeMiddleware>());
        // no-route
        app.UseMiddleware<BadgeMiddleware>();

        app.UseRouting();
        app.UseEndpoints(endpoints =>
        {
            // route: GET /beers/{name}
            endpoints.MapGet("/beers/{name}", (string name) => name);
            // route: POST /beers
            endpoints.MapPost("/beers", () => Results.Accepted());
        });
    }

    private static void Cellar(IApplicationBuilder cellar)
    {
        cellar.Map("/barrels", barrels =>
        {
            barrels.UseMiddleware<BadgeMiddleware>();
            // route: ANY /cellar/barrels/{*rest}
            barrels.Run(Barrels);
        });
        // route: ANY /cellar/{*rest}
        cellar.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status418ImATeapot;
            await context.Response.WriteAsync("closed");
        });
    }

    private static Task Barrels(HttpContext context) => context.Response.WriteAsync("40");
}
