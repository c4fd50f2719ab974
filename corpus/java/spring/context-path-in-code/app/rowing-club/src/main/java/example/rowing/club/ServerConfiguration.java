package example.rowing.club;

import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ServerConfiguration {
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> server() {
        return factory -> factory.setContextPath("/club");
    }
}
