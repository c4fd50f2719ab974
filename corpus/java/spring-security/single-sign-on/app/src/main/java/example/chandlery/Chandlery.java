package example.chandlery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Chandlery {
    public static void main(String[] args) {
        SpringApplication.run(Chandlery.class, args);
    }
}
