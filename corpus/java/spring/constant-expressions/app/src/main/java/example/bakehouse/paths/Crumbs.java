package example.bakehouse.paths;

public interface Crumbs {
    String ROOT = "/crumbs";
    String LAST = ROOT + "/last";
}
