package example.fleet.api;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Another service implements this. */
@RequestMapping("/telemetry")
public interface TelemetryApi {
    // no-route
    @GetMapping("/latest")
    String latest();
}
