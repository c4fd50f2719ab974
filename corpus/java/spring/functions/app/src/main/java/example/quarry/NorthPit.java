package example.quarry;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

@Component
class NorthPit implements Pit {
    @Override
    public String name() {
        return "north";
    }

    @Override
    public RouterFunction<ServerResponse> routes() {
        // route: GET /quarry/web/pits/north/v1/depth [configured]
        return route().GET("depth", request -> ServerResponse.ok().build()).build();
    }
}
