package example.quarry;

import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.accept;
import static org.springframework.web.servlet.function.RequestPredicates.contentType;
import static org.springframework.web.servlet.function.RequestPredicates.headers;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.param;
import static org.springframework.web.servlet.function.RequestPredicates.path;
import static org.springframework.web.servlet.function.RouterFunctions.nest;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration
class StoneRoutes {
    @Bean
    RouterFunction<ServerResponse> stones() {
        return route()
                .path("/stones", builder -> builder
                        // route: GET /quarry/web/stones [configured]
                        .GET("", this::ok)
                        // route: GET /quarry/web/stones/{id} [configured]
                        .GET("/{id}", param("colour", value -> true).negate(), this::ok)
                        // route: HEAD /quarry/web/stones/{id} [configured]
                        .HEAD("/{id}", this::ok)
                        // route: OPTIONS /quarry/web/stones/{id} [configured]
                        .OPTIONS("/{id}", this::ok)
                        .before(request -> request)
                        .nest(contentType(MediaType.APPLICATION_JSON), inner -> inner
                                // route: PUT /quarry/web/stones/{id} [configured]
                                .PUT("/{id}", this::ok)
                                // route: POST /quarry/web/stones [configured]
                                .POST(this::ok)))
                // no-route: files
                .resources("/pictures/**", new ClassPathResource("pictures/"))
                .filter((request, next) -> next.handle(request))
                // no-route: what is thrown
                .onError(IllegalStateException.class, (error, request) -> ServerResponse.badRequest().build())
                .after((request, response) -> response)
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> blasts() {
        RequestPredicate signed = headers(headers -> headers.firstHeader("X-Signed") != null);
        return nest(path("/blasts").and(signed),
                // route: POST /quarry/web/blasts/{id} [configured]
                // todo-route: DELETE /quarry/web/blasts/{id} [configured]
                route(methods(HttpMethod.POST, HttpMethod.DELETE).and(path("/{id}")), this::ok)
                        // route: GET /quarry/web/blasts/log [configured]
                        .andRoute(GET("/log").and(accept(MediaType.TEXT_PLAIN)), this::ok))
                // route: ANY /quarry/web/sirens/{*} [configured]
                .andRoute(path("/sirens/**"), this::ok);
    }

    private ServerResponse ok(ServerRequest request) {
        return ServerResponse.ok().build();
    }
}
