package example.rowing.club;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BoatController {
    // todo-route: GET /club/boats
    // todo-no-route: GET /boats
    @GetMapping("/boats")
    String boats() {
        return "";
    }
}
