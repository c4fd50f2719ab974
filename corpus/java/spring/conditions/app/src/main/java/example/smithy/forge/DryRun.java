package example.smithy.forge;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;

/** Its condition is about this class, which nobody makes, not about those that extend it. */
@Profile("dry")
abstract class DryRun {
    // route: GET /tongs/dry
    @GetMapping("/dry")
    String dry() {
        return "";
    }
}
