package example.bus;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${paths.root}${paths.timetable}")
class TimetableController {
    // route: GET /bus/app/v1/timetable/{line} [configured]
    @GetMapping("/{line}")
    String line(@PathVariable String line) {
        return line;
    }

    // route: GET /bus/app/v1/timetable/{line}/stops/{stop} [configured]
    @GetMapping("/{line}/${paths.stops}/{stop}")
    String stop(@PathVariable String line, @PathVariable String stop) {
        return stop;
    }

    // route: POST /bus/app/v1/timetable/delays [configured]
    @PostMapping("${paths.delays:/delays}")
    void delay() {}
}
