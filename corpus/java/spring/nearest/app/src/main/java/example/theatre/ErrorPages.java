package example.theatre;

import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The framework's page, with one for the press. */
@Controller
class ErrorPages extends BasicErrorController {
    ErrorPages(ErrorAttributes attributes, ServerProperties properties) {
        super(attributes, properties.getError());
    }

    // route: GET /error/press [configured]
    @GetMapping("/press")
    String press() {
        return "press";
    }
}
