package example.theatre;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Theatre {
    public static void main(String[] args) {
        SpringApplication.run(Theatre.class, args);
    }
}
