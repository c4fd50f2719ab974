using Microsoft.AspNetCore.Mvc;

namespace Radio.Api.Http;

/// <summary>Everything about studios lies below one path, which the static constructor puts together.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StudioRouteAttribute : RouteAttribute
{
    private const string Version = "2.0";

    public static string BasePath { get; }

    static StudioRouteAttribute()
    {
        BasePath = $"studio/{Version}/[controller]";
    }

    public StudioRouteAttribute()
        : base(BasePath)
    {
    }

    public StudioRouteAttribute(string rest)
        : base(BasePath + "/" + rest)
    {
    }
}
