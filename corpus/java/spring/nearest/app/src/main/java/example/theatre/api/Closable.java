package example.theatre.api;

import org.springframework.web.bind.annotation.GetMapping;

public interface Closable {
    // todo-route: GET /plays/closed
    // todo-route: GET /houses/closed
    // todo-route: GET /foyer/closed
    @GetMapping("/closed")
    boolean closed();
}
