package example.bindery.catalogue;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/")
class RootController {
    // route: GET /
    @GetMapping
    String home() {
        return "";
    }

    // route: GET /imprint
    @GetMapping("/imprint")
    String imprint() {
        return "";
    }

    // route: GET /prices
    @GetMapping("prices")
    String prices() {
        return "";
    }
}
