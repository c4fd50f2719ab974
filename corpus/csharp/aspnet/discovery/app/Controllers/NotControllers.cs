using Microsoft.AspNetCore.Mvc;

namespace Chess.Api.Controllers;

[NonController]
[Route("arbiters")]
public class ArbiterController : ControllerBase
{
    // no-route
    [HttpGet]
    public string[] All() => [];
}

/// <summary>What its base is said not to be, it is not either.</summary>
[Route("arbiters/local")]
public class LocalArbiterController : ArbiterController
{
    // no-route
    [HttpGet("today")]
    public string Today() => "";
}

/// <summary>Its base is a controller by its name alone, and it has another name.</summary>
public class RatingList : RatingController
{
    // no-route
    [HttpGet("ratings/list")]
    public string List() => "";
}

[Route("ratings")]
public class RatingController
{
    // route: GET /ratings/{player}
    [HttpGet("{player}")]
    public int Of(string player) => player.Length;
}

internal sealed class PairingController : ControllerBase
{
    // no-route
    [HttpGet("pairings")]
    public string[] All() => [];
}

file class DraftController : ControllerBase
{
    // no-route
    [HttpGet("drafts")]
    public string[] All() => [];
}

public class ReportController<TReport> : ControllerBase
{
    // route: GET /report/latest
    [HttpGet("/report/latest")]
    public TReport? Latest() => default;
}

public class MonthReportController : ReportController<string>;

public interface ITournamentController
{
    // no-route
    [HttpGet("tournaments")]
    string[] All();
}

public static class StaticController
{
    // no-route
    [HttpGet("static")]
    public static string Get() => "";
}
