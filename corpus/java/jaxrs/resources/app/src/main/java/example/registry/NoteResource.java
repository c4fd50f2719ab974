package example.registry;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

// The path counts where it is served by itself, and not where deeds hand requests on.
@Path("notes")
public class NoteResource {
    // route: GET /api/notes/{number}
    // route: GET /api/parcels/{id}/deeds/{deed}/notes/{number}
    @GET @Path("{number}")
    public String note(@PathParam("number") int number) {
        return "";
    }
}
