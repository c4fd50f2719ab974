package example.registry;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient
@Path("/tax")
public interface LandTaxClient {
    // no-route: somebody else's
    @GET
    @Path("/rates")
    String rates();
}
