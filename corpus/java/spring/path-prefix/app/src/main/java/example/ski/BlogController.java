package example.ski;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BlogController extends Journal {
    // route: GET /press/blog
    @GetMapping("/blog")
    String blog() {
        return "";
    }
}
