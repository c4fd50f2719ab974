package example.depot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Depot {
    public static void main(String[] args) {
        SpringApplication.run(Depot.class, args);
    }
}
