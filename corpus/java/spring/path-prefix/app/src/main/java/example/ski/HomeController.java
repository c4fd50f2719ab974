package example.ski;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {
    // route: GET /home
    @GetMapping("/home")
    String home() {
        return "home";
    }
}
