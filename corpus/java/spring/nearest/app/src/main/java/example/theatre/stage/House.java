package example.theatre.stage;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What every house tells of itself, below its own path. */
@RequestMapping("/houses")
public abstract class House {
    // todo-route: GET /plays/capacity
    // route: GET /houses/capacity
    // route: GET /foyer/capacity
    @GetMapping("/capacity")
    public int capacity() {
        return 400;
    }

    // todo-route: GET /plays/programme
    // todo-no-route: GET /houses/programme
    // route: GET /foyer/programme
    @GetMapping("/programme")
    public String programme() {
        return "";
    }

    // The interface of those below maps it anew.
    // todo-no-route: GET /foyer/dark
    // todo-no-route: GET /houses/dark
    @GetMapping("/dark")
    public boolean closed() {
        return false;
    }
}
