package example.lighterage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Lighterage {
    public static void main(String[] args) {
        SpringApplication.run(Lighterage.class, args);
    }
}
