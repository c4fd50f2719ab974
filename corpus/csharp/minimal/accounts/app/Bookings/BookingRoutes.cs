namespace ClimbingHall.Bookings;

public static class BookingRoutes
{
    public static void MapBookings(this IEndpointRouteBuilder routes)
    {
        var bookings = routes
            .MapGroup("/bookings")
            .WithTags("bookings")
            .RequireAuthorization()
            .AddEndpointFilter(async (context, next) => await next(context));

        // route: GET /bookings/{day}
        bookings.MapGet("/{day}", (DateOnly day) => day).AllowAnonymous();
        // route: POST /bookings
        bookings.MapPost("/", (Booking booking) => Results.Created($"/bookings/{booking.Day}", booking));

        bookings.MapGroup("/courses")
            .RequireAuthorization("Trainer")
            // route: DELETE /bookings/courses/{course:guid}
            .MapDelete("/{course:guid}", (Guid course) => Results.NoContent())
            .WithName("cancel-course");
    }
}

public sealed record Booking(DateOnly Day, string Climber);
