package example.fleet.api;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@RequestMapping(FleetPaths.DRIVERS)
public interface DriverApi extends ReadApi<String, Long> {
    // route: PUT /rest/v1/drivers/{id}/licence
    @PutMapping("/{id}/licence")
    void renew(@PathVariable Long id);
}
