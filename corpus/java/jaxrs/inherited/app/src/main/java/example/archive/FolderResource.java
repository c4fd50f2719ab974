package example.archive;

import jakarta.ws.rs.Path;

@Path(Paths.FOLDERS)
public class FolderResource extends Records<String> {
    @Override
    public String all() {
        return "";
    }

    @Override
    public void burn(String id) {}
}
