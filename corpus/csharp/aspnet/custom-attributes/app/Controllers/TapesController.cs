using Radio.Api.Http;

namespace Radio.Api.Controllers;

[Microsoft.AspNetCore.Mvc.Route("tapes")]
public class TapesController : Microsoft.AspNetCore.Mvc.ControllerBase
{
    // todo-route: GET /tapes/archive/{year:int}
    [ArchiveGet("{year:int}")]
    // todo-no-route: ANY /tapes
    public string OfYear(int year) => "";

    // route: DELETE /tapes/{number:int}
    [Microsoft.AspNetCore.Mvc.HttpDelete("{number:int}")]
    public void Erase(int number) { }
}
