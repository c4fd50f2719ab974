using Microsoft.AspNetCore.Mvc;
using Radio.Api.Http;

namespace Radio.Api.Controllers;

[VersionedApiController(2, "schedule/days")]
public class ScheduleController : ControllerBase
{
    // route: GET /api/v2/schedule/days
    [Read]
    public string Today() => "";

    // route: GET /api/v2/schedule/days/{day}
    [HttpGet("{day}")]
    public string Day(string day) => day;
}

[StationRoute("{station}/frequencies")]
public class FrequencyController : ControllerBase
{
    // route: GET /stations/{station}/frequencies
    [HttpGet]
    public double[] List(string station) => [];
}

[V1ApiController("playlists")]
public class PlaylistController : ControllerBase
{
    // route: GET /api/v1/playlists/{id:int}
    [RestGetById]
    public string Get(int id) => "";
}
