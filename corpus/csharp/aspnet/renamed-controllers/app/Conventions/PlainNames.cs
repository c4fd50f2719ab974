using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace SkiSchool.Web.Conventions;

/// <summary>TicketsDeskController is called Tickets.</summary>
public sealed class PlainNames : IApplicationModelConvention
{
    private const string Suffix = "Desk";

    public void Apply(ApplicationModel application)
    {
        foreach (var controller in application.Controllers)
        {
            controller.ControllerName = controller.ControllerName.Replace(Suffix, "");
        }
    }
}
