package example.observatory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Observatory {
    public static void main(String[] args) {
        SpringApplication.run(Observatory.class, args);
    }
}
