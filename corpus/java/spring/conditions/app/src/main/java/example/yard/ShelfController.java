package example.yard;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/shelves")
public class ShelfController {
    // todo-route: GET /shelves [conditional]
    // todo-no-route: GET /shelves
    @GetMapping
    public String shelves() {
        return "";
    }
}
