package example.fleet.api;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What all resources have in common; each says its own path. */
public interface ReadApi<T, ID> {
    // route: GET /rest/v1/drivers/{id}
    // route: GET /garages/{id}
    @GetMapping("/{id}")
    T read(@PathVariable ID id);

    // route: GET /rest/v1/drivers/{id}/exists
    // route: GET /garages/{id}/exists
    @GetMapping("/{id}/exists")
    default boolean exists(@PathVariable ID id) {
        return read(id) != null;
    }
}
