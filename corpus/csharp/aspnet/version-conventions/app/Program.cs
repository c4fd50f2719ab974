using Asp.Versioning;
using Asp.Versioning.Conventions;
using Locks.Api.Controllers;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services
    .AddApiVersioning(options =>
    {
        options.DefaultApiVersion = new ApiVersion(2, 0);
        options.AssumeDefaultVersionWhenUnspecified = true;
    })
    .AddMvc(options =>
    {
        options.Conventions.Add(new VersionByNamespaceConvention());
        options.Conventions.Controller<GatesController>().HasApiVersion(3.1);
    });

var app = builder.Build();
app.MapControllers();
app.Run();
