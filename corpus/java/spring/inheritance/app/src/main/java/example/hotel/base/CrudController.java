package example.hotel.base;

import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

public abstract class CrudController<E> extends BaseController {
    // route: GET /api/rooms
    // route: GET /api/suites
    @GetMapping
    public List<E> list() {
        return List.of();
    }

    // route: GET /api/rooms/{id}
    // route: GET /api/suites/{id}
    @GetMapping("/{id}")
    public abstract E read(@PathVariable long id);

    // route: POST /api/rooms
    // route: POST /api/suites
    @PostMapping
    public E create(@RequestBody E entity) {
        return entity;
    }

    // route: DELETE /api/rooms/{id}
    @DeleteMapping("/{id}")
    public void delete(@PathVariable long id) {}
}
