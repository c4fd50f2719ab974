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
    // todo-route: GET /api/lessons/{day:int}
    // todo-no-route: GET /api/{?controller}/{day:int} [partial]
    [HttpGet("{day:int}")]
    public IActionResult OfDay(int day) => Ok(day);
}

public class PrivateLessonsController : LessonControllerBase
{
    // todo-route: POST /api/lessons/{teacher}/bookings
    // todo-no-route: POST /api/{?controller}/{teacher}/bookings [partial]
    [HttpPost("{teacher}/bookings")]
    public IActionResult Book(string teacher) => Accepted();
}

[Route("api/[controller]")]
public class LiftsController : ControllerBase
{
    // todo-route: GET /api/Lifts
    // todo-no-route: GET /api/{?controller} [partial]
    [HttpGet]
    public IActionResult All() => Ok();

    // route: GET /lifts/open
    [HttpGet("/lifts/open")]
    public IActionResult Open() => Ok();
}
