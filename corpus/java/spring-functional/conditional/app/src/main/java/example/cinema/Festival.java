package example.cinema;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration
@Profile("festival")
class Festival {
    @Bean
    RouterFunction<ServerResponse> premieres() {
        return route()
                // route: POST /premieres [conditional]
                .POST("/premieres", request -> ServerResponse.ok().build())
                .build();
    }
}
