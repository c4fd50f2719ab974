package example.saltworks;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Saltworks {
    public static void main(String[] args) {
        SpringApplication.run(Saltworks.class, args);
    }
}
