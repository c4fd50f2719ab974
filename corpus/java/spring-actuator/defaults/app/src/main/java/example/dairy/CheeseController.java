package example.dairy;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class CheeseController {
    // route: GET /cheeses
    @GetMapping("/cheeses")
    public String cheeses() {
        return "gouda";
    }
}
