package example.seismograph;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Component
class ArchiveRoutes {
    RouterFunction<ServerResponse> routes() {
        // route: GET /seismo/v2/archive/{year} [configured]
        return route().GET("/archive/{year}", request -> ServerResponse.ok().build()).build();
    }
}
