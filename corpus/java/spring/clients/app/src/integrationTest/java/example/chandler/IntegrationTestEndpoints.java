package example.chandler;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IntegrationTestEndpoints {
    // no-route: a test's
    @GetMapping("/integrationTest/wax")
    String wax() {
        return "cheap";
    }
}
