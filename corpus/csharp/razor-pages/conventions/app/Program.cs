using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Theatre.Web.Routing;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages(options =>
{
    // route: ANY /seats/{play}/{row:int}
    // todo-route: ANY /seats/{play}/{row:int}/season/{season:int}
    options.Conventions.AddPageRoute("/Plays/Seats", "seats/{play}/{row:int}");

    options.Conventions.AddFolderRouteModelConvention("/Staff", model =>
    {
        foreach (var selector in model.Selectors)
        {
            selector.AttributeRouteModel = new AttributeRouteModel
            {
                Template = AttributeRouteModel.CombineTemplates("backstage", selector.AttributeRouteModel!.Template),
            };
        }
    });

    options.Conventions.AddPageRouteModelConvention("/Contact", model =>
    {
        model.Selectors.Add(new SelectorModel
        {
            // todo-route: ANY /box-office/{topic}
            AttributeRouteModel = new AttributeRouteModel { Template = "box-office/{topic?}" },
        });
    });

    options.Conventions.Add(new SeasonTemplates());
});

var app = builder.Build();
app.MapRazorPages();
app.Run();
