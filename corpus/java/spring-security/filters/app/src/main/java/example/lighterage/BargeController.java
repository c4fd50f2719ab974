package example.lighterage;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BargeController {
    // route: GET /barges
    @GetMapping("/barges")
    List<String> barges() {
        return List.of();
    }
}
