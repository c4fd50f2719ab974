package example.registry;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

@Path("parcels")
public class ParcelResource {
    private static final String ONE = "{id}";

    // route: GET /api/parcels
    @GET
    public String list(@QueryParam("owner") String owner) {
        return owner;
    }

    // route: POST /api/parcels
    @POST
    public String register(String body) {
        return body;
    }

    @GET
    // route: GET /api/parcels/{id}
    @Path(ONE)
    public String find(@PathParam("id") String id) {
        return id;
    }

    @DELETE
    // route: DELETE /api/parcels/{id}
    @Path("/{id: [0-9]+}/")
    public void strike(@PathParam("id") String id) {
    }

    @GET
    // route: GET /api/parcels/{id}/plan/{*file}
    @Path("{id}/plan/{file: .+}")
    public String plan(@PathParam("id") String id, @PathParam("file") String file) {
        return id + file;
    }

    // route: PUT /api/parcels/{id}/lock
    @Path("{id}/lock")
    @LOCK
    public void lock(@PathParam("id") String id) {
    }

    // no-route: hands on to another class
    @Path("{id}/deeds")
    public DeedResource deeds(@PathParam("id") String id) {
        return new DeedResource();
    }
}
