using Clinic.Api.Clients;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddMemoryCache();
builder.Services.AddHttpClient<LabClient>();
builder.Services.AddControllers();

var app = builder.Build();
app.MapControllers();
app.Run();
