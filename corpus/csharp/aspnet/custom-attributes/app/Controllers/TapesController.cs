using Radio.Api.Http;

namespace Radio.Api.Controllers;

[Microsoft.AspNetCore.Mvc.Route("tapes")]
public class TapesController : Microsoft.AspNetCore.Mvc.ControllerBase
{
    // route: GET /tapes/archive/{year:int}
    [ArchiveGet("{year:int}")]
    public string OfYear(int year) => "";

    // route: DELETE /tapes/{number:int}
    [Microsoft.AspNetCore.Mvc.HttpDelete("{number:int}")]
    public void Erase(int number) { }
}
