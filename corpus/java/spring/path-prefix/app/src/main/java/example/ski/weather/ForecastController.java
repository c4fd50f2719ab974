package example.ski.weather;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ForecastController {
    // route: GET /weather/forecast
    @GetMapping("/forecast")
    String forecast() {
        return "snow";
    }
}
