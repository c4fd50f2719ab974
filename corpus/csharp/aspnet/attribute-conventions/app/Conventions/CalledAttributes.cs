using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Stables.Api.Conventions;

/// <summary>Calls a controller otherwise; the framework applies it because it stands there.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CalledAttribute(string name) : Attribute, IControllerModelConvention
{
    public void Apply(ControllerModel controller) => controller.ControllerName = name;
}

/// <summary>Puts a path before that of the class.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BelowAttribute(string path) : Attribute, IControllerModelConvention
{
    public void Apply(ControllerModel controller)
    {
        foreach (var selector in controller.Selectors)
        {
            selector.AttributeRouteModel = AttributeRouteModel.CombineAttributeRouteModel(
                new AttributeRouteModel { Template = path },
                selector.AttributeRouteModel);
        }
    }
}
