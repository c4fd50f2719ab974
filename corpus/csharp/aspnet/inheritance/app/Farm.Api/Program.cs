using Farm.Web.Core;

namespace Farm.Api;

public static class Program
{
    public static void Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers().AddApplicationPart(typeof(ApiControllerBase).Assembly);
        var app = builder.Build();
        app.MapControllers();
        app.Run();
    }
}
