package example.observatory;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;

@Configuration
@EnableWebSocket
class SocketConfiguration implements WebSocketConfigurer {
    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        // route: WS /live/dome
        // route: WS /live/mirror
        registry.addHandler(new TextWebSocketHandler(), "/live/dome", "/live/mirror").setAllowedOrigins("*");
        // route: ANY /live/sky/{*}
        registry.addHandler(new TextWebSocketHandler(), "/live/sky").withSockJS();
    }
}
