package example.claims.test;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Test drives after a repair: production code in a package called test. */
@RestController
class TestDriveController {
    // route: POST /test-drives
    @PostMapping("/test-drives")
    void book() {}
}
