package example.theatre.stage;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What every house tells of itself, below its own path. */
@RequestMapping("/houses")
public abstract class House {
    // route: GET /plays/capacity
    // route: GET /houses/capacity
    // route: GET /foyer/capacity
    @GetMapping("/capacity")
    public int capacity() {
        return 400;
    }

    // route: GET /plays/programme
    // route: GET /foyer/programme
    @GetMapping("/programme")
    public String programme() {
        return "";
    }

    // The interface of those below maps it anew.
    @GetMapping("/dark")
    public boolean closed() {
        return false;
    }
}
