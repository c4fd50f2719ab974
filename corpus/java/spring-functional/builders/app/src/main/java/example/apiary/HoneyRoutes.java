package example.apiary;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

@Component
class HoneyRoutes {
    private final HiveHandler handler;

    HoneyRoutes(HiveHandler handler) {
        this.handler = handler;
    }

    RouterFunction<ServerResponse> jars() {
        return RouterFunctions.route()
                // route: GET /honey/jars
                .GET("/jars", handler::list)
                // route: DELETE /honey/jars/{id}
                .DELETE("/jars/{id}", handler::find)
                .build();
    }

    RouterFunction<ServerResponse> planned() {
        // route: GET /mead [unmounted]
        return RouterFunctions.route().GET("/mead", handler::list).build();
    }
}
