using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Seeds.Shop.Conventions;

/// <summary>Controllers without a template of their own lie where their namespace says.</summary>
public sealed class NamespaceRoutes(string root) : IControllerModelConvention
{
    public void Apply(ControllerModel controller)
    {
        if (controller.Selectors.Any(selector => selector.AttributeRouteModel != null))
        {
            return;
        }

        var path = controller.ControllerType.Namespace!.Replace(root + ".", "").Replace('.', '/');
        foreach (var selector in controller.Selectors)
        {
            selector.AttributeRouteModel = new AttributeRouteModel { Template = path + "/[controller]/[action]" };
        }
    }
}
