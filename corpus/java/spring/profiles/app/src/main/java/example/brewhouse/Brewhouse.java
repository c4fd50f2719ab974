package example.brewhouse;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Brewhouse {
    public static void main(String[] args) {
        SpringApplication.run(Brewhouse.class, args);
    }
}
