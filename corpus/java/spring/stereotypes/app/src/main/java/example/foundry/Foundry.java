package example.foundry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Foundry {
    public static void main(String[] args) {
        SpringApplication.run(Foundry.class, args);
    }
}
