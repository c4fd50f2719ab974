package example.observatory;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class ViewConfiguration implements WebMvcConfigurer {
    private static final String VISIT = "/visit";

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        // route: GET /visit
        registry.addViewController(VISIT).setViewName("visit");
        // route: GET /tours/{language}
        registry.addViewController("/tours/{language}");
        // route: GET /opening-hours
        registry.addRedirectViewController("/opening-hours", VISIT);
        // route: GET /webcam
        registry.addStatusController("/webcam", HttpStatus.GONE);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // no-route: files
        registry.addResourceHandler("/posters/**").addResourceLocations("classpath:/posters/");
    }
}
