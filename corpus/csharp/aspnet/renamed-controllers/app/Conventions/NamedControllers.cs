using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace SkiSchool.Web.Conventions;

/// <summary>Controllers are called as their attribute says.</summary>
public sealed class NamedControllers : IControllerModelConvention
{
    public void Apply(ControllerModel controller)
    {
        var named = controller.Attributes.OfType<NamedAttribute>().FirstOrDefault();
        if (named is not null)
        {
            controller.ControllerName = named.Name;
        }
    }
}
