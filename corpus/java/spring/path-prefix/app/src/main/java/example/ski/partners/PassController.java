package example.ski.partners;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PassController {
    // route: POST /partners/passes
    @PostMapping("/passes")
    void sell() {}
}
