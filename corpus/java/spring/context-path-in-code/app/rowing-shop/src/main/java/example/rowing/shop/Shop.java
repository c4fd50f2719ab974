package example.rowing.shop;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Shop {
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(Shop.class);
        application.setDefaultProperties(Map.of("server.servlet.context-path", "/shop"));
        application.run(args);
    }
}
