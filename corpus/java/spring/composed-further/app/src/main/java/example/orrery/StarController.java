package example.orrery;

import example.orrery.web.Api;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@RequestMapping("/stars")
@Api
class StarController {
    // route: GET /stars/brightest
    // todo-no-route: GET /api/v1/brightest
    @GetMapping("/brightest")
    String brightest() {
        return "";
    }
}
