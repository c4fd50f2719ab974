package example.saltworks;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class WebConfiguration implements WebMvcConfigurer {
    private final Prefixes prefixes;

    @Value("${salt.prefixes.public}")
    private String open;

    private final String audit;

    WebConfiguration(Prefixes prefixes, @Value("${salt.audit-prefix:/audit}") String audit) {
        this.prefixes = prefixes;
        this.audit = audit;
    }

    @Override
    public void configurePathMatch(PathMatchConfigurer configurer) {
        configurer.addPathPrefix(
                prefixes.getStaff(),
                type -> type.isAnnotationPresent(RestController.class)
                        && type.getPackageName().startsWith("example.saltworks.staff"));
        configurer.addPathPrefix(audit, type -> type.getName().startsWith("example.saltworks.audit."));
        configurer.addPathPrefix(open, type -> type.isAnnotationPresent(RestController.class));
    }
}
