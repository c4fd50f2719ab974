package example.smithy.forge;

import example.smithy.conditions.OnlyAtNight;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OnlyAtNight
class NightController {
    // route: GET /night/watch [conditional]
    @GetMapping("/night/watch")
    String watch() {
        return "";
    }
}
