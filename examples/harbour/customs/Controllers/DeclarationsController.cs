using Microsoft.AspNetCore.Mvc;

namespace Customs.Controllers;

// Customs: what is declared, and by whom.
[ApiController]
[Route("api/[controller]")]
public class DeclarationsController : ControllerBase
{
    [HttpGet("{id:int}")]
    public IActionResult Get(int id) => Ok();

    [HttpPost]
    public IActionResult Post() => Ok();
}
