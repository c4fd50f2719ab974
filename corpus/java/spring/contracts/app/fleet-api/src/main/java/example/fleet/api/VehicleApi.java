package example.fleet.api;

import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@RequestMapping(FleetPaths.VEHICLES)
public interface VehicleApi {
    // route: GET /rest/v1/vehicles
    @GetMapping(produces = {"application/hal+json", "application/json"})
    List<String> vehicles(@RequestParam(value = "limit", defaultValue = "50") int limit);

    // route: GET /rest/v1/vehicles/{vehicleId}
    @GetMapping("/{vehicleId}")
    String vehicle(@PathVariable("vehicleId") String id);

    // route: POST /rest/v1/vehicles
    @PostMapping
    String register(@RequestBody String vehicle);

    // route: DELETE /rest/v1/vehicles/{vehicleId}
    @DeleteMapping("/{vehicleId}")
    void scrap(@PathVariable("vehicleId") String id);

    // route: DELETE /rest/v1/vehicles/{vehicleId}/tags/{tag}
    @DeleteMapping("/{vehicleId}/tags/{tag}")
    void scrap(@PathVariable("vehicleId") String id, @PathVariable("tag") String tag);

    // route: GET /rest/v1/vehicles/count
    @GetMapping("/count")
    default int count() {
        return vehicles(1).size();
    }
}
