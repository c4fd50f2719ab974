namespace Observatory.Infrastructure;

public interface IProbe
{
    void Attach(IEndpointRouteBuilder routes);
}

public static class Probes
{
    public static void MapProbes(this IEndpointRouteBuilder routes)
    {
        var probes = typeof(IProbe).Assembly.GetTypes()
            .Where(type => typeof(IProbe).IsAssignableFrom(type) && !type.IsInterface && !type.IsAbstract)
            .Select(Activator.CreateInstance)
            .Cast<IProbe>();

        foreach (var probe in probes)
        {
            probe.Attach(routes);
        }
    }
}
