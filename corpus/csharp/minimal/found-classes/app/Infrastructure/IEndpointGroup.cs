namespace Observatory.Infrastructure;

public interface IEndpointGroup
{
    static virtual string? Prefix => null;

    static abstract void Map(RouteGroupBuilder group);
}
