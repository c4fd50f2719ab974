using Microsoft.AspNetCore.Mvc;

namespace Orchestra.Web.Areas.Backstage;

[Area("Backstage")]
public class DressingRoomsController : Controller
{
    // todo-route: ANY /backstage/dressingrooms/keylist
    // todo-no-route: ANY /backstage/DressingRooms/KeyList
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
