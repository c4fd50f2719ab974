package example.orrery;

import example.orrery.web.Api;
import example.orrery.web.Lookup;
import example.orrery.web.Upload;
import example.orrery.web.Verb;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;

@Api
class PlanetController {
    // todo-route: GET /api/v1/{number}
    // todo-no-route: GET /api/v1
    @Lookup
    String planet(@PathVariable int number) {
        return "";
    }

    // route: GET /api/v1/moons/{number}
    @Lookup("/moons/{number}")
    String moon(@PathVariable int number) {
        return "";
    }

    // route: PUT /api/v1/{number}/image
    // route: PUT /api/v1/{number}/scan
    @Upload(named = "planet")
    void image(@PathVariable int number) {}

    // route: PATCH /api/v1/orbits
    // route: DELETE /api/v1/orbits
    @Verb(at = "/orbits", method = {RequestMethod.PATCH, RequestMethod.DELETE})
    void orbits() {}

    // route: POST /api/v1
    @Verb(method = RequestMethod.POST)
    void discover() {}
}
