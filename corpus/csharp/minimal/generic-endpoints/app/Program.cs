using Railway.Web.Models;
using Railway.Web.Routing;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(typeof(Shelf<>));

var app = builder.Build();
var api = app.MapGroup("/api");

api.MapCrud<Engine, EngineRequest>("engines").RequireAuthorization();
api.MapCrud<Wagon, WagonRequest>("wagons");
api.MapCatalogue<Engine>();
api.MapCatalogue<Wagon>();
api.MapFind<Timetable>();

// route: GET /departures/{station}
app.AnswerGet<DepartureQuery>("departures/{station}").AllowAnonymous();
// route: POST /departures/{station}/delays
app.AnswerPost<DelayNotice>("departures/{station}/delays");

app.Run();
