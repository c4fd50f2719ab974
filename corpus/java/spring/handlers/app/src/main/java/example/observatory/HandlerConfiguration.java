package example.observatory;

import java.util.*;
import org.springframework.context.annotation.*;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** `Map` and `Properties` come from the first import on demand that has such types, not from the nearest. */
@Configuration
class HandlerConfiguration {
    @Bean
    HttpRequestHandler images() {
        return (request, response) -> response.setStatus(204);
    }

    @Bean
    SimpleUrlHandlerMapping imageUrls(HttpRequestHandler images) {
        SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping();
        // route: ANY /images/{night}
        // route: ANY /thumbnails/{*}
        mapping.setUrlMap(Map.of("/images/{night}", images, "/thumbnails/**", images));
        return mapping;
    }

    @Bean
    SimpleUrlHandlerMapping plates() {
        Properties urls = new Properties();
        urls.setProperty("/plates", "images");
        SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping();
        // route: ANY /plates
        mapping.setMappings(urls);
        return mapping;
    }

    @Bean
    @Profile("archive")
    SimpleUrlHandlerMapping archive(HttpRequestHandler images) {
        // route: ANY /archive [conditional]
        return new SimpleUrlHandlerMapping(Map.of("/archive", images), 1);
    }
}
