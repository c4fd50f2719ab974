package example.archive;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

@Path("/")
public class RootResource implements Paths {
    // route: GET /archive/api
    @GET
    @Produces("text/plain")
    public String home() {
        return "";
    }

    @POST
    // route: POST /archive/api/search
    @Path("/search/")
    public String search(String query) {
        return query;
    }

    @GET
    // route: GET /archive/api/folders/{id}/pages/{page}.txt
    @Path(FOLDERS + "/" + BY_ID + "/pages/{page}.txt")
    public String page() {
        return "";
    }
}
