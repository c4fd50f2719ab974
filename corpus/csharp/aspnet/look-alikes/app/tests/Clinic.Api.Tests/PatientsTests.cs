using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace Clinic.Api.Tests;

public class PatientsTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
{
    [Fact]
    public async Task Shows()
    {
        // no-route
        var response = await factory.CreateClient().GetAsync("/patients/1");
        response.EnsureSuccessStatusCode();
    }
}

public class FixtureController : ControllerBase
{
    // no-route: a controller, but a test's
    [HttpGet("fixture")]
    public IActionResult Get() => Ok();
}
