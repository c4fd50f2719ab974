var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddRouting(options => options.ConstraintMap.Add("sceneid", typeof(Puppets.Api.SceneIdConstraint)));

var app = builder.Build();
app.MapControllers();
app.Run();
