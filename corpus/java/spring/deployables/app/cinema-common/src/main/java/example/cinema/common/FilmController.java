package example.cinema.common;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class FilmController {
    // route: GET /films/{id}
    // route: GET /staff/films/{id} [configured]
    @GetMapping("/films/{id}")
    public String film(@PathVariable int id) {
        return "";
    }
}
