package example.bakehouse.paths;

public final class Paths {
    public static final String ROOT = "/api" + '/' + "v" + Version.MAJOR;
    public static final String OVENS = (ROOT + "/ovens");
    public static final boolean LEGACY = Version.MAJOR < 2;
    public static final String DOUGH = LEGACY ? "/old-dough" : "/dough";
    public static final String MENU = """
            /menu""";

    private Paths() {}

    public enum Version {
        FIRST,
        SECOND;

        public static final int MAJOR = 3;
        static final String NAME = "/ignored";
    }
}
