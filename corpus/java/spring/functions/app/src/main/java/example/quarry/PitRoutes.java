package example.quarry;

import static org.springframework.web.servlet.function.RequestPredicates.path;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration
class PitRoutes {
    @Bean
    RouterFunction<ServerResponse> pits(List<Pit> all) {
        RouterFunctions.Builder builder = route();
        all.forEach(pit -> builder.nest(path("/pits/" + pit.name() + "/" + pit.version()), pit::routes));
        return builder.build();
    }
}
