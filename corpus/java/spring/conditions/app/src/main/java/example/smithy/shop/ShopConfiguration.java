package example.smithy.shop;

import example.yard.CounterController;
import example.yard.ShelfController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

@Configuration
@Profile("!closed")
@Import(CounterController.class)
class ShopConfiguration {
    @Bean
    ShelfController shelves() {
        return new ShelfController();
    }
}
