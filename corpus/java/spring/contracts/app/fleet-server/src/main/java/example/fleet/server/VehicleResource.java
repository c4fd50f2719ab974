package example.fleet.server;

import example.fleet.api.VehicleApi;
import java.util.List;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class VehicleResource implements VehicleApi {
    @Override
    public List<String> vehicles(int limit) {
        return List.of();
    }

    @Override
    public String vehicle(String id) {
        return id;
    }

    @Override
    public String register(String vehicle) {
        return vehicle;
    }

    @Override
    public void scrap(String id) {}

    @Override
    public void scrap(String id, String tag) {}
}
