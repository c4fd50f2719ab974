package example.seismograph;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.server.WebHandler;

@Configuration
class SocketConfiguration {
    @Bean
    HandlerMapping sockets(TremorHandler tremors) {
        Map<String, WebSocketHandler> map = new HashMap<>();
        // todo-route: WS /seismo/live/tremors [configured]
        // todo-no-route: ANY /seismo/live/tremors [configured]
        map.put("/live/tremors", tremors);
        // todo-route: WS /seismo/live/{station} [configured]
        // todo-no-route: ANY /seismo/live/{station} [configured]
        map.put("/live/{station}", tremors);
        SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping();
        mapping.setOrder(-1);
        mapping.setUrlMap(map);
        return mapping;
    }

    @Bean
    SimpleUrlHandlerMapping drums(WebHandler drum) {
        // route: ANY /seismo/drums/{*} [configured]
        return new SimpleUrlHandlerMapping(Map.of("/drums/**", drum), 5);
    }

    @Bean
    WebHandler drum() {
        return exchange -> exchange.getResponse().setComplete();
    }
}
