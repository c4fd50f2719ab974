using Microsoft.AspNetCore.Mvc;
using Radio.Api.Http;

namespace Radio.Api.Controllers;

[StudioRoute]
public class MicrophonesController : ControllerBase
{
    // route: GET /studio/2.0/Microphones/{number:int}
    [HttpGet("{number:int}")]
    public string Get(int number) => "";
}

[StudioRoute("{studio}/lights")]
public class LightsController : ControllerBase
{
    // route: PUT /studio/2.0/Lights/{studio}/lights/red
    [HttpPut("red")]
    public IActionResult Red(string studio) => NoContent();
}
