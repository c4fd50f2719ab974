package example.ski.lifts;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/lifts")
class LiftController {
    // route: GET /api/lifts/{name}
    @GetMapping("/{name}")
    String lift(@PathVariable String name) {
        return name;
    }
}
