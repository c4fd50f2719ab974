package example.cannery.lines;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Left out by its type. */
@RestController
public class TrialController {
    // todo-route: GET /trials [unmounted]
    // todo-no-route: GET /trials
    @GetMapping("/trials")
    public String trials() {
        return "";
    }
}
