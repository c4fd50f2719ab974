using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace ClimbingHall;

public sealed class Climber : IdentityUser;

public sealed class HallContext(DbContextOptions<HallContext> options) : IdentityDbContext<Climber>(options);

public sealed class QueueHub : Hub;
