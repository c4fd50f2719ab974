package example.bakehouse;

import static example.bakehouse.paths.Paths.DOUGH;
import static example.bakehouse.paths.Paths.Version.MAJOR;

import example.bakehouse.paths.Paths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

@org.springframework.web.bind.annotation.RestController
class DoughController {
    static final String ROOT = "/kneading";

    // route: GET /dough
    // todo-no-route: GET /old-dough
    @org.springframework.web.bind.annotation.GetMapping(DOUGH)
    String dough() {
        return "";
    }

    // route: GET /api/v3/menu
    @GetMapping(Paths.ROOT + Paths.MENU)
    String menu() {
        return "";
    }

    // route: POST /kneading/v3
    @PostMapping(value = {ROOT + "/v" + MAJOR})
    void knead() {}

    // route: PATCH /kneading/slow
    // route: PATCH /kneading/fast
    @RequestMapping(
            value = {
                // Each at its own speed.
                ROOT + "/slow",
                ROOT + "/fast",
            },
            method = {RequestMethod.PATCH})
    void speed() {}

    static class Proofing {
        static final String ROOT = "/proofing";

        @RestController
        static class ProofController {
            // route: GET /proofing
            @GetMapping(ROOT)
            String state() {
                return "";
            }

            // route: GET /proofing/kneading
            @GetMapping(ROOT + DoughController.ROOT)
            String both() {
                return "";
            }
        }
    }
}
