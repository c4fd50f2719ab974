using Farm.Web.Core;
using Microsoft.AspNetCore.Mvc;

namespace Farm.Api.Controllers;

[Route("weather")]
public class WeatherController : ApiControllerBase
{
    // route: GET /weather/{day}
    [HttpGet("{day}")]
    public string Forecast(DateOnly day) => day.ToString();
}
