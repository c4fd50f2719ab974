namespace Radio.Api;

public static class Setup
{
    public static IServiceCollection AddRadio(this IServiceCollection services)
    {
        services.AddControllers();
        return services;
    }

    public static void UseRadio(this WebApplication app)
    {
        app.UseRouting();
        app.UseEndpoints(endpoints => endpoints.MapControllers());
    }
}
