using System.Reflection;

namespace Observatory.Infrastructure;

public static class EndpointGroupExtensions
{
    public static WebApplication MapEndpointGroups(this WebApplication app, Assembly assembly)
    {
        var types = assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IEndpointGroup)));

        foreach (var type in types)
        {
            var prefix = type.GetProperty(nameof(IEndpointGroup.Prefix))?.GetValue(null) as string ?? $"/api/{type.Name}";
            var group = app.MapGroup(prefix).WithTags(type.Name);
            type.GetMethod(nameof(IEndpointGroup.Map))!.Invoke(null, [group]);
        }

        return app;
    }
}
