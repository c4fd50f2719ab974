package example.bakehouse;

import static example.bakehouse.paths.Paths.*;

import example.bakehouse.paths.Crumbs;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(OVENS)
class OvenController implements Crumbs {
    private static final String ID = "/{id" + ":\\d+" + "}";
    private static final char DOT = '.';

    // route: GET /api/v3/ovens/{id}
    @GetMapping(ID)
    String one(@PathVariable int id) {
        return "";
    }

    // route: GET /api/v3/ovens/{id}.json
    @GetMapping(path = (ID + DOT + "json"))
    String json(@PathVariable int id) {
        return "";
    }

    // What the class inherits hides what the file imports.
    // route: DELETE /api/v3/ovens/crumbs
    @DeleteMapping(ROOT)
    void sweep() {}

    // route: POST /api/v3/ovens/crumbs/last
    @PostMapping(LAST)
    void last() {}

    // route: PUT /api/v3/ovens/heat/220
    @PutMapping("/heat/" + (200 + 20))
    void heat() {}
}
