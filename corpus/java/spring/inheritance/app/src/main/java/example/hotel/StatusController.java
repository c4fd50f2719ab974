package example.hotel;

import example.hotel.base.BaseController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has no class mapping of its own: the nearest one counts. */
@RestController
public class StatusController extends BaseController {
    // route: GET /api/status
    @GetMapping("/status")
    public String status() {
        return "open";
    }
}
