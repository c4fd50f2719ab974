package example.theatre.api;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@RequestMapping("/plays")
public interface PlayApi {
    // route: GET /plays/{id}
    // route: GET /matinees/{id}
    @GetMapping("/{id}")
    String play(@PathVariable long id);
}
