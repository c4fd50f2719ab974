package example.cannery.lines;

import example.machines.FillController;
import example.machines.SealController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class Machines {
    @Bean
    FillController filling() {
        return new FillController();
    }

    @Bean
    Object sealing() {
        return new SealController();
    }
}
