package example.chandler;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TestEndpoints {
    // no-route: a test's
    @GetMapping("/test/wax")
    String wax() {
        return "cheap";
    }
}
