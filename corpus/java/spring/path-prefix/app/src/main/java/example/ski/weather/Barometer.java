package example.ski.weather;

public final class Barometer {
    private Barometer() {}
}
