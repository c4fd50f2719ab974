package example.quarry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.ParameterizableViewController;

@Configuration
class LegacyConfiguration {
    // todo-route: ANY /quarry/web/scale [configured]
    @Bean("/scale")
    org.springframework.web.servlet.mvc.Controller scale() {
        return (request, response) -> new ModelAndView();
    }

    // todo-route: GET /quarry/web/rules [configured]
    // todo-route: GET /quarry/web/safety [configured]
    @Bean(name = {"/rules", "/safety"})
    ParameterizableViewController rules() {
        ParameterizableViewController controller = new ParameterizableViewController();
        controller.setViewName("rules");
        return controller;
    }
}
