package example.chandler;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Chandlers {
    public static void main(String[] args) {
        SpringApplication.run(Chandlers.class, args);
    }
}
