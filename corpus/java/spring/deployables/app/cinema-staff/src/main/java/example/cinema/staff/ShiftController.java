package example.cinema.staff;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShiftController {
    // route: GET /staff/shifts/{week} [configured]
    @GetMapping("/shifts/{week}")
    String shifts(@PathVariable int week) {
        return "";
    }
}
