package example.seismograph.stations;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class StationController {
    // todo-route: GET /seismo/stations/{code} [configured]
    // todo-no-route: GET /seismo/api/{code} [configured, conditional]
    // todo-no-route: GET /seismo/stations/{code} [configured, conditional]
    @GetMapping("/{code}")
    Mono<String> station(@PathVariable String code) {
        return Mono.just(code);
    }
}
