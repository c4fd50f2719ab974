package example.registry;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Has no path of its own: parcels hand requests on to it. */
public class DeedResource {
    // route: GET /api/parcels/{id}/deeds
    @GET
    public String all() {
        return "";
    }

    @POST
    // route: POST /api/parcels/{id}/deeds/{deed}/seal
    @Path("{deed}/seal")
    public void seal(@PathParam("deed") String deed) {
    }

    // no-route: hands on to the class that it names
    @Path("{deed}/notes")
    public Class<NoteResource> notes() {
        return NoteResource.class;
    }
}
