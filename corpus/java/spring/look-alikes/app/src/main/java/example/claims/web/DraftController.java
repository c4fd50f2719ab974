package example.claims.web;

import org.springframework.web.bind.annotation.PostMapping;

/** No bean, hence no controller, whatever its name says. */
class DraftController {
    // no-route
    @PostMapping("/drafts")
    void save() {}
}
