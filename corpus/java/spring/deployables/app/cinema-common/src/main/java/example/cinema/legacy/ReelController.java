package example.cinema.legacy;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Only the staff's application imports this one; no component scan reaches it. */
@RestController
public class ReelController {
    // route: GET /staff/reels [configured]
    @GetMapping("/reels")
    public String reels() {
        return "";
    }
}
