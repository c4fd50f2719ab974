package example.brewery;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class BeerController {
    // route: GET /brewery/beers [configured]
    @GetMapping("/beers")
    public String beers() {
        return "stout";
    }
}
