package example.bindery.catalogue;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/covers/*")
class CoverController {
    // route: GET /covers/{}
    @GetMapping
    String any() {
        return "";
    }

    // The rest of the class's path is replaced, as a wildcard ends it.
    // todo-route: GET /covers/leather
    // todo-no-route: GET /covers/{}/leather
    @GetMapping("/leather")
    String leather() {
        return "";
    }
}
