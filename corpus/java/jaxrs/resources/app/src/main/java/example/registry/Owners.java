package example.registry;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

public interface Owners {
    @GET
    // route: GET /api/owners/{name}
    @Path("{name}")
    String find(@PathParam("name") String name);

    // route: PUT /api/owners/all
    @PUT @Path("all")
    void replace(String body);
}
