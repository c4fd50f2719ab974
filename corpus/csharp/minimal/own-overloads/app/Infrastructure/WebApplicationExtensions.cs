using System.Reflection;

namespace Bakery.Web.Infrastructure;

public static class WebApplicationExtensions
{
    /// <summary>A group below the name of its class.</summary>
    public static RouteGroupBuilder MapGroup(this WebApplication app, EndpointGroup group)
    {
        var name = group.GetType().Name;

        return app.MapGroup($"/api/{name}").WithGroupName(name).WithTags(name);
    }

    public static WebApplication MapEndpoints(this WebApplication app)
    {
        var types = Assembly.GetExecutingAssembly().GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(EndpointGroup)));

        foreach (var type in types)
        {
            if (Activator.CreateInstance(type) is EndpointGroup group)
            {
                group.Map(app);
            }
        }

        return app;
    }
}
