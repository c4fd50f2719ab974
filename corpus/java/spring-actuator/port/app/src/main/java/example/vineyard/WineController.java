package example.vineyard;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class WineController {
    // route: GET /vineyard/wines [configured]
    @GetMapping("/wines")
    public String wines() {
        return "riesling";
    }
}
