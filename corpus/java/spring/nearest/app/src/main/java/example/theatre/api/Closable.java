package example.theatre.api;

import org.springframework.web.bind.annotation.GetMapping;

public interface Closable {
    // route: GET /plays/closed
    // route: GET /houses/closed
    // route: GET /foyer/closed
    @GetMapping("/closed")
    boolean closed();
}
