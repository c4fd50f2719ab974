using Microsoft.AspNetCore.Mvc;
using SkiSchool.Web.Conventions;

namespace SkiSchool.Web.Controllers;

[Named("lessons")]
[Route("api/[controller]")]
public abstract class LessonControllerBase : ControllerBase
{
}

public class GroupLessonsController : LessonControllerBase
{
    // route: GET /api/lessons/{day:int}
    [HttpGet("{day:int}")]
    public IActionResult OfDay(int day) => Ok(day);
}

public class PrivateLessonsController : LessonControllerBase
{
    // route: POST /api/lessons/{teacher}/bookings
    [HttpPost("{teacher}/bookings")]
    public IActionResult Book(string teacher) => Accepted();
}

[Route("api/[controller]")]
public class LiftsController : ControllerBase
{
    // route: GET /api/Lifts
    [HttpGet]
    public IActionResult All() => Ok();

    // route: GET /lifts/open
    [HttpGet("/lifts/open")]
    public IActionResult Open() => Ok();
}
