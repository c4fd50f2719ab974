package example.foundry.casting;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever implements it is a controller, once it is a bean. */
@RestController
@RequestMapping("/castings")
public sealed interface CastingApi permits CastingService, UnusedCasting {
    // todo-route: GET /castings/{id}
    @GetMapping("/{id}")
    String casting(@PathVariable("id") long id);
}
