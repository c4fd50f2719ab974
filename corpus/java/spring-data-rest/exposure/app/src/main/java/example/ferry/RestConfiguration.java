package example.ferry;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.rest.core.config.RepositoryRestConfiguration;
import org.springframework.data.rest.webmvc.config.RepositoryRestConfigurer;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.config.annotation.CorsRegistry;

@Configuration
public class RestConfiguration implements RepositoryRestConfigurer {
    @Override
    public void configureRepositoryRestConfiguration(RepositoryRestConfiguration configuration, CorsRegistry cors) {
        configuration.setBasePath("/data");
        configuration.exposeIdsFor(Vessel.class);
        configuration.getExposureConfiguration()
                .withItemExposure((metadata, methods) -> methods.disable(HttpMethod.PUT))
                .forDomainType(Sailing.class)
                .withCollectionExposure((metadata, methods) -> methods.disable(HttpMethod.POST));
    }
}
