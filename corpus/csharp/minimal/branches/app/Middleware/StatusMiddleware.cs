namespace Brewery.Web.Middleware;

/// <summary>Tells how the brewery is; it never calls what follows.</summary>
public sealed class StatusMiddleware
{
    private readonly ILogger<StatusMiddleware> _logger;

    public StatusMiddleware(RequestDelegate next, ILogger<StatusMiddleware> logger)
    {
        _logger = logger;
    }

    public async Task InvokeAsync(HttpContext context)
    {
        _logger.LogDebug("asked for {Path}", context.Request.Path);
        await context.Response.WriteAsync("brewing");
    }
}
