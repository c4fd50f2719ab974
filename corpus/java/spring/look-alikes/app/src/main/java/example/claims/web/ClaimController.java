package example.claims.web;

import example.claims.clients.Mailer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClaimController {
    private final Mailer mailer;

    ClaimController(Mailer mailer) {
        this.mailer = mailer;
    }

    /**
     * Shows a claim.
     *
     * <pre>@GetMapping("/only-in-a-comment")</pre>
     */
    // @GetMapping("/commented-out")
    // route: GET /claims/{number}
    @GetMapping("/claims/{number}")
    String claim(@PathVariable String number) {
        mailer.welcome(number);
        return number;
    }
}
