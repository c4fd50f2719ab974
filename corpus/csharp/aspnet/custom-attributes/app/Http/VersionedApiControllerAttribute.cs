using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Radio.Api.Http;

[AttributeUsage(AttributeTargets.Class)]
public class VersionedApiControllerAttribute : Attribute, IRouteTemplateProvider
{
    public const string ControllerResource = "[controller]";

    public VersionedApiControllerAttribute(int version, string resource = ControllerResource)
    {
        Resource = resource;
        Version = version;
        Template = $"api/v{version}/{resource}";
    }

    public string Resource { get; }

    public int Version { get; }

    public string Template { get; }

    public int? Order => 2;

    public string? Name { get; set; }
}

public sealed class V1ApiControllerAttribute : VersionedApiControllerAttribute
{
    public V1ApiControllerAttribute(string resource = ControllerResource)
        : base(1, resource)
    {
    }
}
