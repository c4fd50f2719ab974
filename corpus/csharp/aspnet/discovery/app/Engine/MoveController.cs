namespace Chess.Api.Engine;

/// <summary>It is called a controller, and the framework takes it for one; without a template nothing leads to it.</summary>
public sealed class MoveController
{
    // no-route
    public string Best(string position) => position;

    // no-route
    public void Undo() { }
}
