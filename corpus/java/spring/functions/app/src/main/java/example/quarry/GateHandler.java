package example.quarry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/** Served at the path that is its bean's name. */
// todo-route: ANY /quarry/web/gate/{*} [configured]
@Component("/gate/**")
class GateHandler implements HttpRequestHandler {
    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(204);
    }
}
