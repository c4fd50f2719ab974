package example.cannery.lines;

import example.cannery.boot.Retired;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Retired
@RestController
class CapController {
    // todo-route: GET /caps [unmounted]
    // todo-no-route: GET /caps
    @GetMapping("/caps")
    String caps() {
        return "";
    }
}
