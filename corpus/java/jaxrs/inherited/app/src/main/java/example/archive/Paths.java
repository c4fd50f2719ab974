package example.archive;

public interface Paths {
    String FOLDERS = "/folders";
    String BY_ID = "{id: [0-9a-f]+}";
}
