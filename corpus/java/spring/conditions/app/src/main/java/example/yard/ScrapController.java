package example.yard;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Nobody makes this one. */
@RestController
public class ScrapController {
    // todo-route: GET /scrap [unmounted]
    // todo-no-route: GET /scrap
    @GetMapping("/scrap")
    public String scrap() {
        return "";
    }
}
