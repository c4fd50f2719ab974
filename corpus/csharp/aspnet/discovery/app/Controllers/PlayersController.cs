using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Chess.Api.Controllers;

/// <summary>Which of its methods are actions?</summary>
[Route("players/[action]")]
public class PlayersController(TimeProvider clock) : Controller, IDisposable, IExportable
{
    // route: ANY /players/Ranking
    public string[] Ranking() => [];

    // route: GET /players/Search
    [HttpGet]
    public string[] Search(string name) => [name];

    // route: POST /players/Search
    [HttpPost]
    public string[] Search(string name, int club) => [name, $"{club}"];

    // no-route: an accessor is no action
    public DateTimeOffset Now => clock.GetUtcNow();

    // no-route
    public string Title { get; set; } = "Players";

    // no-route: nor is a generic method
    public T Read<T>(string name) where T : new() => new();

    // no-route
    public static string Normal(string name) => name.Trim();

    // no-route
    protected string Hidden() => "";

    // no-route
    protected internal string HiddenToo() => "";

    // no-route
    [NonAction]
    public string Helper() => "";

    // no-route
    public override string ToString() => nameof(PlayersController);

    // no-route
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    // no-route
    public override int GetHashCode() => 7;

    // no-route: what the base says is no action is none here
    public override void OnActionExecuting(ActionExecutingContext context) => base.OnActionExecuting(context);

    // no-route
    public override ActionResult ValidationProblem(ModelStateDictionary state) => BadRequest(state);

    // no-route
    public override ViewResult View(string? viewName, object? model) => base.View(viewName, model);

    // no-route: it implements IDisposable
    public new void Dispose() => base.Dispose();

    // no-route: an explicit implementation is not public
    string IExportable.Export() => "";

    // route: ANY /players/Import
    public void Import() { }
}

public interface IExportable
{
    string Export();

    void Import();
}
