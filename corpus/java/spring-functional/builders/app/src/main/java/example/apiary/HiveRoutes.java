package example.apiary;

import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RequestPredicates.accept;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration
class HiveRoutes {
    private static final String ONE = "/{id}";

    @Bean
    RouterFunction<ServerResponse> hives(HiveHandler handler, HoneyRoutes honey) {
        return route()
                // route: GET /hives
                .GET("/hives", handler::list)
                .path("/hives", hives -> hives
                        // route: POST /hives
                        .POST(handler::store)
                        // route: GET /hives/{id}
                        .GET(ONE, accept(APPLICATION_JSON), handler::find)
                        .nest(path("/{id}/frames").and(accept(APPLICATION_JSON)), frames -> frames
                                // route: GET /hives/{id}/frames/{number}
                                .GET("/{number:[0-9]+}", handler::find)))
                .path("/honey", honey::jars)
                .add(queens(handler))
                // route: GET /swarms
                // route: POST /swarms/reports
                .route(GET("/swarms").or(POST("/swarms/reports")), handler::list)
                .build();
    }

    private RouterFunction<ServerResponse> queens(HiveHandler handler) {
        // route: PUT /queens/{id}
        return route().PUT("/queens" + ONE, handler::store).build();
    }
}
