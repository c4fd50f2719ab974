package example.marina;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BerthController {
    // route: GET /marina/berths [configured]
    @GetMapping("/berths")
    List<String> berths() {
        return List.of();
    }

    // route: POST /marina/berths/{number} [configured]
    @PostMapping("/berths/{number}")
    void book(@PathVariable int number) {}

    // route: GET /marina/api/tides [configured]
    @GetMapping("/api/tides")
    String tides() {
        return "";
    }

    // route: GET /marina/staff/signin [configured]
    @GetMapping("/staff/signin")
    String signIn() {
        return "";
    }
}
