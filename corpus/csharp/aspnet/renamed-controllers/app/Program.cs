using SkiSchool.Web.Conventions;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddMvc(options =>
{
    options.Conventions.Add(new NamedControllers());
    options.Conventions.Add(new PlainNames());
});

var app = builder.Build();
app.MapControllerRoute("default", "{controller=Home}/{action=Index}/{id?}");
app.Run();
