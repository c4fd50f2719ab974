package example.cannery.lines;

import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A component with mappings, which is no controller since Spring 6. */
// no-route
@Component
@RequestMapping("/labels")
class LabelPrinter {
    // no-route
    @PostMapping("/print")
    void print() {}
}
