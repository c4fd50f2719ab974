package example.foundry.metal;

import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public abstract class Metals<T> {
    // todo-route: GET /iron/grades
    @GetMapping("/grades")
    public List<T> grades() {
        return List.of();
    }

    // todo-route: POST /iron
    @PostMapping
    public T melt(@RequestBody T metal) {
        return metal;
    }

    // todo-route: PUT /iron/{grade}
    @PutMapping("/{grade}")
    public abstract Optional<? extends T> change(@PathVariable("grade") T grade);
}
