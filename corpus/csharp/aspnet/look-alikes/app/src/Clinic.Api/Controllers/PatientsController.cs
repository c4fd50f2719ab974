using Clinic.Api.Clients;
using Microsoft.AspNetCore.Mvc;

namespace Clinic.Api.Controllers;

/// <summary>Patients.</summary>
/// <example>
/// <code>[HttpGet("only-in-a-comment")]</code>
/// </example>
[ApiController]
[Route("patients")]
public class PatientsController(LabClient lab) : ControllerBase
{
    //[HttpGet("commented-out")]
    // route: GET /patients/{id:int}
    [HttpGet("{id:int}")]
    public Task<string> Get(int id) => lab.Results(id);

#if SELF_CHECK
    // route: POST /patients/check [conditional]
    [HttpPost("check")]
    public IActionResult Check() => Ok();
#endif

#if false
    [HttpGet("{id:int}/old")]
    public IActionResult Old(int id) => Ok();
#endif

    /*
    [HttpGet("{id:int}/in-a-block")]
    public IActionResult InABlock(int id) => Ok();
    */

    public class NestedController : ControllerBase
    {
        // no-route: nested classes are no controllers
        [HttpGet("nested")]
        public IActionResult Get() => Ok();
    }
}

public class GenericController<T> : ControllerBase
{
    // no-route: nor are generic ones
    [HttpGet("generic")]
    public IActionResult Get() => Ok();
}

public class Desk : ControllerBase
{
    // route: GET /desk
    [HttpGet("desk")]
    public IActionResult Get() => Ok();
}
