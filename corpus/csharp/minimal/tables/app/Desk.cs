namespace Newsroom;

public sealed class Desk
{
    public string Of(string desk) => desk;

    public int Newest(int limit) => limit;
}
