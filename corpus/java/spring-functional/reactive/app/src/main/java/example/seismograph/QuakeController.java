package example.seismograph;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/quakes")
class QuakeController {
    // todo-route: GET /seismo/api/quakes [configured]
    // todo-no-route: GET /seismo/api/quakes [configured, conditional]
    // todo-no-route: GET /seismo/quakes [configured, conditional]
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<String> quakes() {
        return Flux.empty();
    }

    // todo-route: POST /seismo/api/quakes/{id}/reports [configured]
    // todo-no-route: POST /seismo/api/quakes/{id}/reports [configured, conditional]
    // todo-no-route: POST /seismo/quakes/{id}/reports [configured, conditional]
    @PostMapping("/{id}/reports")
    Mono<Void> report(@PathVariable String id, @RequestBody Mono<String> report) {
        return report.then();
    }
}
