package example.rowing.regatta;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RaceController {
    // todo-route: GET /regatta/races [configured]
    // todo-no-route: GET /races
    @GetMapping("/races")
    String races() {
        return "";
    }
}
