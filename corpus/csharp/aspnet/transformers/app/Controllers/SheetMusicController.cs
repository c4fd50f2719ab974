using Microsoft.AspNetCore.Mvc;

namespace Orchestra.Web.Controllers;

[ApiController]
[Route("Library/[controller]")]
public class SheetMusicController : ControllerBase
{
    // route: GET /Library/sheet-music/find-score/{opusNumber:int}
    [HttpGet("[action]/{opusNumber:int}")]
    public IActionResult FindScore(int opusNumber) => Ok(opusNumber);

    // route: GET /Library/sheet-music/OrchestralParts/{voice}
    [HttpGet("OrchestralParts/{voice}")]
    public IActionResult Parts(string voice) => Ok(voice);

    // route: DELETE /ScoreArchive/{opusNumber:int}
    [HttpDelete("/ScoreArchive/{opusNumber:int}")]
    public IActionResult Remove(int opusNumber) => NoContent();
}
