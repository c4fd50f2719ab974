package example.depot;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class TimetableController {
    // route: GET /depot/timetable [configured]
    @GetMapping("/timetable")
    Mono<String> timetable() {
        return Mono.just("empty");
    }
}
