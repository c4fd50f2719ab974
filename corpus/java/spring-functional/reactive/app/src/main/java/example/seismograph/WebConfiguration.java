package example.seismograph;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.reactive.config.PathMatchConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;

@Configuration
class WebConfiguration implements WebFluxConfigurer {
    @Override
    public void configurePathMatching(PathMatchConfigurer configurer) {
        configurer
                .addPathPrefix("/admin", type -> type.isAnnotationPresent(Staff.class))
                .addPathPrefix(
                        "/api",
                        HandlerTypePredicate.forAnnotation(RestController.class)
                                .and(HandlerTypePredicate.forBasePackage("example.seismograph.stations").negate()))
                .addPathPrefix("/stations", type -> type.getPackageName().startsWith("example.seismograph.stations"));
    }
}
