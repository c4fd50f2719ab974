package example.apiary;

import org.springdoc.webflux.core.fn.SpringdocRouteBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration
class InspectionRoutes {
    @Bean
    RouterFunction<ServerResponse> inspections(HiveHandler handler) {
        return SpringdocRouteBuilder.route()
                // route: GET /inspections
                .GET("inspections", handler::list, operation -> operation.operationId("listInspections"))
                // route: PATCH /inspections/{id}
                .PATCH("/inspections/{id}", handler::store, operation -> operation.operationId("amendInspection"))
                .build();
    }
}
