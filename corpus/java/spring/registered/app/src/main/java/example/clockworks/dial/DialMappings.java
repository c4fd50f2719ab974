package example.clockworks.dial;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;
import static org.springframework.web.bind.annotation.RequestMethod.PUT;

import java.lang.reflect.Method;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration
class DialMappings implements InitializingBean {
    private static final String BASE = "/dials";

    private final RequestMappingHandlerMapping requestMappingHandlerMapping;
    private final DialService dials;

    DialMappings(RequestMappingHandlerMapping requestMappingHandlerMapping, DialService dials) {
        this.requestMappingHandlerMapping = requestMappingHandlerMapping;
        this.dials = dials;
    }

    @Override
    public void afterPropertiesSet() throws NoSuchMethodException {
        Method face = DialService.class.getMethod("face");
        requestMappingHandlerMapping.registerMapping(
                // todo-route: GET /dials/{id}/face
                RequestMappingInfo.paths(BASE + "/{id}/face").methods(GET).build(), dials, face);
        RequestMappingInfo hands = RequestMappingInfo
                // todo-route: PUT /dials/{id}/hands
                // todo-route: POST /dials/{id}/hands
                .paths(BASE + "/{id}/hands")
                .methods(PUT, POST)
                .produces("text/plain")
                .build();
        requestMappingHandlerMapping.registerMapping(hands, dials, DialService.class.getMethod("hands"));
        for (String name : List.of("sun", "moon")) {
            // todo-route: ANY /dials/sun
            // todo-route: ANY /dials/moon
            requestMappingHandlerMapping.registerMapping(RequestMappingInfo.paths(BASE + "/" + name).build(), dials, face);
        }
    }
}
