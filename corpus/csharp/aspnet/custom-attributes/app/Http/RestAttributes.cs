using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Radio.Api.Http;

public class RestGetByIdAttribute : HttpGetAttribute
{
    public RestGetByIdAttribute()
        : base("{id:int:required}")
    {
    }
}

public class RestPutAttribute : Attribute, IActionHttpMethodProvider, IRouteTemplateProvider
{
    public IEnumerable<string> HttpMethods => ["PUT"];

    public string? Template => "{id:int?}";

    public int? Order => 0;

    public string? Name { get; }
}

public sealed class PurgeAttribute([System.Diagnostics.CodeAnalysis.StringSyntax("Route")] string template)
    : HttpMethodAttribute(Verbs, template)
{
    private static readonly string[] Verbs = ["DELETE", "POST"];
}

public sealed class ReadAttribute : HttpMethodAttribute
{
    public ReadAttribute()
        : base(["GET"])
    {
    }
}

public sealed class StationRouteAttribute(string suffix) : RouteAttribute("stations/" + suffix);
