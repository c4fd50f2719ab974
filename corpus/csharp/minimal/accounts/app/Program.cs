using ClimbingHall;
using ClimbingHall.Bookings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<HallContext>(options => options.UseInMemoryDatabase("hall"));
builder.Services.AddIdentityApiEndpoints<Climber>().AddEntityFrameworkStores<HallContext>();
builder.Services.AddHealthChecks();
builder.Services.AddSignalR();
builder.Services.AddAuthorizationBuilder()
    .AddPolicy("Trainer", policy => policy.RequireRole("trainer"))
    .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.UseStaticFiles();

// route: POST /account/register
// route: POST /account/login
// route: POST /account/refresh
// route: GET /account/confirmEmail
// route: POST /account/resendConfirmationEmail
// route: POST /account/forgotPassword
// route: POST /account/resetPassword
// route: POST /account/manage/2fa
// route: GET /account/manage/info
// route: POST /account/manage/info
app.MapGroup("/account").MapIdentityApi<Climber>();

// no-route: provided by the framework
app.MapHealthChecks("/healthz").AllowAnonymous();
// no-route
app.MapHub<QueueHub>("/queue").RequireAuthorization();

app.MapBookings();

// route: GET /walls
app.MapGet("/walls", [AllowAnonymous] () => new[] { "north", "south" });
// route: GET /walls/{wall}/routes
app.MapGet("/walls/{wall}/routes", [Authorize("Trainer")] (string wall) => wall);

// no-route: a file
app.MapFallbackToFile("index.html").AllowAnonymous();

app.Run();
