using Microsoft.AspNetCore.Mvc;

namespace Orchestra.Web.Areas.Backstage;

[Area("Backstage")]
public class DressingRoomsController : Controller
{
    // route: ANY /backstage/dressingrooms/keylist
    public IActionResult KeyList() => View();
}

[Area("StageDoor")]
[Route("[area]/[controller]")]
public class KeyCabinetController : ControllerBase
{
    // route: PUT /stage-door/key-cabinet/{keyNumber:int}
    [HttpPut("{keyNumber:int}")]
    public IActionResult HandOut(int keyNumber) => Accepted();
}
