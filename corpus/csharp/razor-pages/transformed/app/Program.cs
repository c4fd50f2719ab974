using Bindery.Web;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages().AddRazorPagesOptions(options =>
{
    options.Conventions.Add(new PageRouteTransformerConvention(new Dashes()));
    // route: ANY /BookRepairs/{signature}
    options.Conventions.AddPageRoute("/WorkShops/PaperRepair", "BookRepairs/{signature}");
});

var app = builder.Build();
app.MapRazorPages();
app.Run();
