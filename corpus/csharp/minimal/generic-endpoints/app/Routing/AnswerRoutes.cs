namespace Railway.Web.Routing;

/// <summary>Requests that answer themselves.</summary>
public interface IAnswer
{
    IResult Answer();
}

public static class AnswerRoutes
{
    public static RouteHandlerBuilder AnswerGet<TRequest>(this WebApplication app, string template) where TRequest : IAnswer =>
        app.MapGet(template, ([AsParameters] TRequest request) => request.Answer());

    public static RouteHandlerBuilder AnswerPost<TRequest>(this WebApplication app, string template) where TRequest : IAnswer =>
        app.MapPost(template, (TRequest request) => request.Answer());
}

public sealed record DepartureQuery(string Station) : IAnswer
{
    public IResult Answer() => Results.Ok(Station);
}

public sealed record DelayNotice(int Minutes) : IAnswer
{
    public IResult Answer() => Results.Accepted();
}
