package example.fleet.api;

public final class FleetPaths {
    private static final String BASE = "/rest/v1";

    public static final String VEHICLES = BASE + "/vehicles";
    public static final String DRIVERS = BASE + "/drivers";

    private FleetPaths() {}
    public static final String TYRES = "/tyres";
}
