package example.chandler;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TestFixturesEndpoints {
    // no-route: a test's
    @GetMapping("/testFixtures/wax")
    String wax() {
        return "cheap";
    }
}
