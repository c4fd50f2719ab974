using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Aquarium.Api.Conventions;

/// <summary>Puts a prefix before the templates of all controllers.</summary>
public sealed class RoutePrefixConvention(IRouteTemplateProvider route) : IApplicationModelConvention
{
    private readonly AttributeRouteModel _prefix = new(route);

    public void Apply(ApplicationModel application)
    {
        foreach (var selector in application.Controllers.SelectMany(controller => controller.Selectors))
        {
            if (selector.AttributeRouteModel != null)
            {
                selector.AttributeRouteModel = AttributeRouteModel.CombineAttributeRouteModel(_prefix, selector.AttributeRouteModel);
            }
            else
            {
                selector.AttributeRouteModel = _prefix;
            }
        }
    }
}

public static class RoutePrefixExtensions
{
    public static void UseRoutePrefix(this MvcOptions options, string prefix) =>
        options.Conventions.Add(new RoutePrefixConvention(new RouteAttribute(prefix)));
}
