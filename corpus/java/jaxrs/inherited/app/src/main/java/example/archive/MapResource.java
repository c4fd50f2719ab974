package example.archive;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("maps/")
public class MapResource extends Records<byte[]> {
    @Override
    public byte[] all() {
        return new byte[0];
    }

    // It has an annotation of its own, and therefore none of those that it overrides.
    // no-route
    @Override
    @Consumes("image/png")
    public void add(byte[] record) {}

    @Override
    @PUT
    // route: PUT /archive/api/maps/{id}/ashes
    @Path("{id}/ashes")
    public void burn(@PathParam("id") String id) {}
}
