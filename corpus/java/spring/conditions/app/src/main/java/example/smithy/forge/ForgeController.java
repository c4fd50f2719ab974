package example.smithy.forge;

import example.smithy.conditions.OnlyAtNight;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ForgeController {
    // route: GET /forge
    @GetMapping("/forge")
    String forge() {
        return "";
    }

    // Nobody asks the conditions of a handler's method.
    // todo-route: POST /forge/fires
    @OnlyAtNight
    // todo-no-route: POST /forge/fires [conditional]
    @PostMapping("/forge/fires")
    void fire() {}
}
