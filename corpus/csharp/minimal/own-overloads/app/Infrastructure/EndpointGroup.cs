namespace Bakery.Web.Infrastructure;

public abstract class EndpointGroup
{
    public abstract void Map(WebApplication app);
}
