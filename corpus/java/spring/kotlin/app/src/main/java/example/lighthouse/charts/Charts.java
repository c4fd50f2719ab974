package example.lighthouse.charts;

/** Paths of sea charts. */
public final class Charts {
    /** One chart. */
    public static final String ONE = "/charts/{chart}";

    private Charts() {}
}
