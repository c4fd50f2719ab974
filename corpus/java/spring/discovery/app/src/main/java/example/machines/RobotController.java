package example.machines;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Nobody makes or imports this one. */
@RestController
public class RobotController {
    // todo-route: GET /robots [unmounted]
    // todo-no-route: GET /robots
    @GetMapping("/robots")
    public String robots() {
        return "";
    }
}
