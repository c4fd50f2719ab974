package example.theatre.api;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@RequestMapping("/plays")
public interface PlayApi {
    // todo-route: GET /plays/{id}
    // todo-no-route: GET /houses/{id}
    // route: GET /matinees/{id}
    @GetMapping("/{id}")
    String play(@PathVariable long id);
}
