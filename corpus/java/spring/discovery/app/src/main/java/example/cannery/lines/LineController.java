package example.cannery.lines;

import example.cannery.boot.Endpoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@Endpoint("lines")
@RequestMapping("/lines")
class LineController {
    // route: GET /lines/{number}
    @GetMapping("/{number}")
    String line(@PathVariable int number) {
        return "";
    }
}
