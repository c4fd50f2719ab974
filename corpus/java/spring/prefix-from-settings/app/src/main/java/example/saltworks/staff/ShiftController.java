package example.saltworks.staff;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShiftController {
    // todo-route: POST /staff/v2/shifts [configured]
    // todo-no-route: POST /staff/v1/shifts
    @PostMapping("/shifts")
    void add() {}
}
