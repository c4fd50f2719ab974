package example.seedbank;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class SeedBank {
    public static void main(String[] args) {
        SpringApplication.run(SeedBank.class, args);
    }
}
