package example.seismograph;

import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

@Component
class AlarmRoutes {
    private static final String ALARMS = "/alarms";

    RouterFunction<ServerResponse> routes() {
        // route: POST /seismo/v2/alarms [configured]
        RouterFunction<ServerResponse> routes = route(POST(ALARMS), this::raise);
        for (String level : List.of("red", "amber")) {
            // route: POST /seismo/v2/alarms/red [configured]
            // route: POST /seismo/v2/alarms/amber [configured]
            routes = routes.andRoute(POST(ALARMS + "/" + level), this::raise);
        }
        return routes;
    }

    private Mono<ServerResponse> raise(ServerRequest request) {
        return ServerResponse.ok().build();
    }
}
