package example.rowing.shop;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OarController {
    // todo-route: GET /shop/oars [configured]
    // todo-no-route: GET /oars
    @GetMapping("/oars")
    String oars() {
        return "";
    }
}
