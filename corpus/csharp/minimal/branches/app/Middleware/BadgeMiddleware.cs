namespace Brewery.Web.Middleware;

/// <summary>Notes the badge of a request and passes it on.</summary>
public sealed class BadgeMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        context.Items["badge"] = context.Request.Headers["X-Badge"].ToString();
        await next(context);
    }
}
