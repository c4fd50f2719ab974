using Seeds.Shop.Conventions;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers(options => options.Conventions.Add(new NamespaceRoutes("Seeds.Shop")));

var app = builder.Build();
app.MapControllers();
app.Run();
