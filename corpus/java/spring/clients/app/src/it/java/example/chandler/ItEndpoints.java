package example.chandler;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ItEndpoints {
    // no-route: a test's
    @GetMapping("/it/wax")
    String wax() {
        return "cheap";
    }
}
