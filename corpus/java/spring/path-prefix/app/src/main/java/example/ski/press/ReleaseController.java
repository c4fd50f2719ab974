package example.ski.press;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReleaseController {
    // route: GET /press/releases
    @GetMapping("/releases")
    String releases() {
        return "";
    }
}
