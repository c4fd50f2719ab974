package example.cinema;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.nest;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration
class Screens {
    @Bean
    RouterFunction<ServerResponse> films() {
        // route: GET /films
        return route().GET("/films", request -> ServerResponse.ok().build()).build();
    }

    @Bean
    @ConditionalOnProperty("cinema.snacks")
    RouterFunction<ServerResponse> snacks() {
        // route: GET /snacks/{name} [conditional]
        return nest(path("/snacks"), route(GET("/{name}"), request -> ServerResponse.ok().build()));
    }
}
