package example.registry;

import jakarta.ws.rs.Path;

@Path("/owners")
public class OwnerResource implements Owners {
    @Override
    public String find(String name) {
        return name;
    }

    @Override
    public void replace(String body) {
    }
}
