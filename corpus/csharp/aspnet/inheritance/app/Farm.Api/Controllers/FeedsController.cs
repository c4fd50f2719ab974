using Microsoft.AspNetCore.Mvc;

namespace Farm.Api.Controllers;

/// <summary>A client of other farms shares this interface; the framework does not look at its attributes.</summary>
public interface IFeeds
{
    // no-route
    [HttpGet("shared/{kind}")]
    string Price(string kind);
}

[Route("feeds")]
public class FeedsController : ControllerBase, IFeeds
{
    // route: ANY /feeds
    public string Price(string kind) => kind;
}
