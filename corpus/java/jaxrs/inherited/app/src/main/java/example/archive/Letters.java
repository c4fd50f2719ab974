package example.archive;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("letters")
public abstract class Letters {
    @GET
    // route: GET /archive/api/letters/seal
    @Path("seal")
    public String seal() {
        return "";
    }
}
