package example.seismograph;

import static org.springframework.web.reactive.function.server.RequestPredicates.DELETE;
import static org.springframework.web.reactive.function.server.RequestPredicates.contentType;
import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RequestPredicates.pathExtension;
import static org.springframework.web.reactive.function.server.RequestPredicates.queryParam;
import static org.springframework.web.reactive.function.server.RouterFunctions.nest;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration
class RouterConfiguration {
    @Bean
    RouterFunction<ServerResponse> all(ArchiveRoutes archive, AlarmRoutes alarms) {
        return nest(path("/v2"), archive.routes().and(alarms.routes()))
                .filter((request, next) -> next.handle(request))
                // no-route: files
                .and(RouterFunctions.resources("/maps/**", new ClassPathResource("maps/")));
    }

    @Bean
    RouterFunction<?> exports() {
        return route()
                // route: GET /seismo/exports [configured]
                // todo-route: HEAD /seismo/exports [configured]
                .route(methods(HttpMethod.GET, HttpMethod.HEAD).and(path("/exports")), request -> ServerResponse.ok().build())
                // route: DELETE /seismo/exports/{id} [configured]
                .route(DELETE("/exports/{id}").and(queryParam("force", force -> true)), request -> ServerResponse.ok().build())
                // route: POST /seismo/exports/{id} [configured]
                .POST("/exports/{id}", contentType(MediaType.APPLICATION_JSON), request -> ServerResponse.ok().build())
                // route: ANY /seismo/legacy/{*rest} [configured]
                .route(path("/legacy/{*rest}").and(pathExtension("php").negate()), request -> ServerResponse.notFound().build())
                .build();
    }
}
