package example.quarry;

import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** A part of the quarry that has routes. */
interface Pit {
    String name();

    default String version() {
        return "v1";
    }

    RouterFunction<ServerResponse> routes();
}
