package example.ski;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class SkiArea {
    public static void main(String[] args) {
        SpringApplication.run(SkiArea.class, args);
    }
}
