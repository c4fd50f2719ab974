package example.registry;

import jakarta.ws.rs.GET;

public class DeedResource {
    // no-route: below a locator, which is not followed
    @GET
    public String all() {
        return "";
    }
}
