package example.archive;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("readable")
public interface Readable {
    @GET
    // route: GET /archive/api/letters/text
    @Path("text")
    String text();

    // no-route: the superclass's comes first
    @GET
    @Path("sealed")
    String seal();
}
