package example.clockworks;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Clockworks {
    public static void main(String[] args) {
        SpringApplication.run(Clockworks.class, args);
    }
}
