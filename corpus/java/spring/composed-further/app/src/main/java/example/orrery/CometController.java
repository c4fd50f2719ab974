package example.orrery;

import example.orrery.web.Api;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

// What the class says itself comes before what another annotation carries.
@Api
@RequestMapping("/comets")
class CometController {
    // route: GET /comets/next
    // todo-no-route: GET /api/v1/next
    @GetMapping("/next")
    String next() {
        return "";
    }
}
