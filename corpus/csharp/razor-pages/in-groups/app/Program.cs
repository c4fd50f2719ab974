var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuthorization();
builder.Services.AddAuthentication();
builder.Services.AddRazorPages(options =>
{
    options.Conventions.AuthorizeFolder("/Admin", "Keeper");
    options.Conventions.AllowAnonymousToPage("/Admin/Login");
});

var app = builder.Build();
app.UseAuthorization();

var tower = app.MapGroup("/lights/{light}");
tower.MapRazorPages().RequireAuthorization();

app.Run();
