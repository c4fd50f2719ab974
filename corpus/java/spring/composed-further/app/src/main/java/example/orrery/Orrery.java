package example.orrery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Orrery {
    public static void main(String[] args) {
        SpringApplication.run(Orrery.class, args);
    }
}
