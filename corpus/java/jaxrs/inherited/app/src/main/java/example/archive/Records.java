package example.archive;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** What all that is kept can be asked. */
public abstract class Records<T> {
    // route: GET /archive/api/folders
    // route: GET /archive/api/maps
    @GET
    public abstract T all();

    @GET
    // route: GET /archive/api/folders/{id}
    // route: GET /archive/api/maps/{id}
    @Path(Paths.BY_ID)
    public T one(@PathParam("id") String id) {
        return null;
    }

    // route: POST /archive/api/folders
    // todo-no-route: POST /archive/api/maps
    @POST
    public void add(T record) {}

    @DELETE
    // route: DELETE /archive/api/folders/{id}
    @Path(Paths.BY_ID)
    public void burn(@PathParam("id") String id) {}
}
