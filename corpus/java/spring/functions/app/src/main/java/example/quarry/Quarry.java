package example.quarry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Quarry {
    public static void main(String[] args) {
        SpringApplication.run(Quarry.class, args);
    }
}
