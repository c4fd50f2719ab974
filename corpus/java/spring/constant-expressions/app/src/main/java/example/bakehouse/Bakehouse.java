package example.bakehouse;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Bakehouse {
    public static void main(String[] args) {
        SpringApplication.run(Bakehouse.class, args);
    }
}
