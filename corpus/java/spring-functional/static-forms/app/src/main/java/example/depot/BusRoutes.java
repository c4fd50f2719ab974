package example.depot;

import static org.springframework.web.reactive.function.server.RequestPredicates.*;
import static org.springframework.web.reactive.function.server.RouterFunctions.nest;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

@Configuration
class BusRoutes {
    @Bean
    RouterFunction<ServerResponse> buses() {
        RequestPredicate json = accept(MediaType.APPLICATION_JSON);
        // route: GET /depot/buses [configured]
        RouterFunction<ServerResponse> reading = route(GET("/buses").and(json), this::answer)
                // route: GET /depot/buses/{plate} [configured]
                .andRoute(GET("/buses/{plate}"), this::answer);
        return reading
                // route: DELETE /depot/buses/{plate} [configured]
                .andRoute(method(HttpMethod.DELETE).and(path("/buses/{plate}")), this::answer)
                .and(washing());
    }

    private RouterFunction<ServerResponse> washing() {
        return nest(path("/wash"),
                // route: POST /depot/wash [configured]
                route(POST(""), this::answer)
                        // route: GET /depot/wash/queue [configured]
                        .andRoute(GET("/queue"), this::answer)
                        .andNest(path("/{lane}"),
                                // route: PUT /depot/wash/{lane}/brushes [configured]
                                route(PUT("/brushes"), this::answer)));
    }

    private Mono<ServerResponse> answer(ServerRequest request) {
        return ServerResponse.ok().build();
    }
}
