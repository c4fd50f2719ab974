package example.brewhouse;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${brew.api-root}/mash")
class MashController {
    // todo-route: GET /cellar/api/v2/mash/tun-2 [configured]
    // todo-no-route: GET /cellar/api/v2/mash/tun-1 [configured]
    @GetMapping("/${brew.tun}")
    String tun() {
        return "";
    }

    // route: POST /cellar/api/v2/mash/steps/slow [configured]
    @PostMapping("/steps/${brew.speed:${brew.fallback:slow}}")
    void step() {}

    // route: PUT /cellar/api/v2/mash/stir/gently [configured]
    @PutMapping("/stir/${brew.stir:${brew.manner}}")
    void stir() {}

    // todo-route: DELETE /cellar/api/v2/mash/hop-b [configured]
    // todo-no-route: DELETE /cellar/api/v2/mash/{?brew.hops[1]} [partial]
    @DeleteMapping("/${brew.hops[1]}")
    void remove() {}

    // route: GET /cellar/api/v2/mash/colour [configured]
    @GetMapping("/${BREW_NOWHERE_SET:colour}")
    String colour() {
        return "";
    }
}
