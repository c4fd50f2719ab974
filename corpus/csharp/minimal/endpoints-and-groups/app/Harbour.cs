namespace Marina.Web;

public sealed class Harbour
{
    private readonly Dictionary<string, string> _signs = new();

    public int Count => _signs.Count;

    // no-route: a method of its own
    public string Map(string name) => _signs[name];

    public string Sign(Harbour other) => other.Map("/sign");
}
