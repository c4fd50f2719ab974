package example.smithy.docks;

import example.smithy.conditions.OnDocks;
import example.yard.ChainController;
import example.yard.RivetController;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Configuration
@Conditional(OnDocks.class)
class DockConfiguration {
    @RestController
    static class AnchorController {
        // A scan finds this one without asking for the class around it.
        // route: GET /anchors
        @GetMapping("/anchors")
        String anchors() {
            return "";
        }
    }

    @Bean
    ChainController chains() {
        return new ChainController();
    }

    @Bean
    @ConditionalOnMissingBean(name = "rivets")
    RivetController rivetController() {
        return new RivetController();
    }
}
