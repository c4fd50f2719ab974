package example.ski.config;

import example.ski.Journal;
import example.ski.StaffOnly;
import example.ski.weather.Barometer;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class WebConfiguration implements WebMvcConfigurer {
    private static final String API = "/api";

    @Override
    public void configurePathMatch(PathMatchConfigurer configurer) {
        configurer
                .addPathPrefix("/weather", HandlerTypePredicate.forBasePackageClass(Barometer.class))
                .addPathPrefix("/staff", HandlerTypePredicate.forAssignableType(StaffOnly.class))
                .addPathPrefix(
                        "/press",
                        HandlerTypePredicate.builder().basePackage("example.ski.press").assignableType(Journal.class).build())
                .addPathPrefix("/partners", HandlerTypePredicate.forBasePackage("example.ski.partners"))
                .addPathPrefix(API, HandlerTypePredicate.forAnnotation(RestController.class));
    }
}
