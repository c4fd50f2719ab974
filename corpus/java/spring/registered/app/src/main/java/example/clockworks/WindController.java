package example.clockworks;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WindController {
    // route: POST /winding
    @PostMapping("/winding")
    void wind() {}
}
