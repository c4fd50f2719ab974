package example.toll;

import example.toll.web.ApiController;
import example.toll.web.GetJson;
import example.toll.web.Heartbeat;
import example.toll.web.PostAction;
import example.toll.web.Route;
import org.springframework.web.bind.annotation.PathVariable;

@ApiController({"/gates", "/barriers"})
class GateController {
    // route: GET /gates
    // route: GET /barriers
    @GetJson
    String[] all() {
        return new String[0];
    }

    // route: GET /gates/{gate}
    // route: GET /barriers/{gate}
    @GetJson("/{gate}")
    String one(@PathVariable String gate) {
        return gate;
    }

    // route: POST /gates/{gate}/opening
    // route: POST /barriers/{gate}/opening
    @PostAction(path = "/{gate}/opening", auditedAs = "/audit/gates")
    void open(@PathVariable String gate) {}

    // route: GET /gates/heartbeat
    // route: GET /barriers/heartbeat
    @Heartbeat
    String heartbeat() {
        return "";
    }

    // no-route
    @Route("/motorway/1")
    String helper() {
        return "";
    }
}
