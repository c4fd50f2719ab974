package example.saltworks;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class PageController {
    // route: GET /welcome
    @GetMapping("/welcome")
    String welcome() {
        return "welcome";
    }
}
