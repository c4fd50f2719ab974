namespace FireBrigade.Api;

public interface IEndpoint
{
    static abstract void Map(IEndpointRouteBuilder routes);
}
