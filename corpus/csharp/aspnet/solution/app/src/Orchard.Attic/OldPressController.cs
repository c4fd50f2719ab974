using Microsoft.AspNetCore.Mvc;

namespace Orchard.Attic;

[Route("press")]
public class OldPressController : ControllerBase
{
    // No application refers to this project.
    // todo-route: GET /press [unmounted]
    // todo-no-route: GET /press
    [HttpGet]
    public string Get() => "";
}
