package example.gallery;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@RequestMapping("/paintings")
@org.springframework.stereotype.Controller
public class PaintingController {
    // route: GET /paintings/{id}
    @GetMapping("/{id}")
    String painting(@PathVariable int id) {
        return "painting";
    }
}
