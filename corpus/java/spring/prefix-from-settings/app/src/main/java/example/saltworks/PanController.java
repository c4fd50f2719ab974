package example.saltworks;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/pans")
class PanController {
    // todo-route: GET /open/pans/{number} [configured]
    // todo-no-route: GET /{?String}/pans/{number} [partial]
    @GetMapping("/{number}")
    String pan(@PathVariable int number) {
        return "";
    }
}
