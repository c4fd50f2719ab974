package example.gallery;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Profile("dev")
@RestController
class DevController {
    // route: GET /dev/fixtures [conditional]
    @GetMapping("/dev/fixtures")
    String fixtures() {
        return "";
    }
}
