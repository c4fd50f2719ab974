namespace Railway.Web.Models;

public sealed record Engine(int Id, string Name);

public sealed record EngineRequest(string Name);

public sealed record Wagon(int Id, string Load);

public sealed record WagonRequest(string Load);

public sealed record Timetable(int Id);

public sealed class Shelf<TItem>
{
    public List<TItem> Items { get; } = [];
}
