using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Theatre.Web.Routing;

/// <summary>Each page of a play also tells of a past season.</summary>
public sealed class SeasonTemplates : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        if (!model.ViewEnginePath.StartsWith("/Plays/"))
        {
            return;
        }

        var count = model.Selectors.Count;
        for (var i = 0; i < count; i++)
        {
            var template = model.Selectors[i].AttributeRouteModel!.Template;
            model.Selectors.Add(new SelectorModel
            {
                AttributeRouteModel = new AttributeRouteModel
                {
                    Order = 1,
                    Template = AttributeRouteModel.CombineTemplates(template, "season/{season:int}"),
                },
            });
        }
    }
}
