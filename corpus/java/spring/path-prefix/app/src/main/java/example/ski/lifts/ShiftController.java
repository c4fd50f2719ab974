package example.ski.lifts;

import example.ski.StaffOnly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShiftController implements StaffOnly {
    // route: GET /staff/shifts
    @GetMapping("/shifts")
    String shifts() {
        return "";
    }
}
