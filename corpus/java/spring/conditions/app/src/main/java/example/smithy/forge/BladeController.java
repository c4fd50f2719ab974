package example.smithy.forge;

import example.smithy.conditions.Feature;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Feature("blades")
@RestController
@RequestMapping("/blades")
class BladeController {
    // route: PUT /blades/{id} [conditional]
    @PutMapping("/{id}")
    void grind(@PathVariable int id) {}
}
