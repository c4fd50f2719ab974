namespace Observatory.Modules;

public interface IModule
{
    void AddRoutes(IEndpointRouteBuilder routes);
}
