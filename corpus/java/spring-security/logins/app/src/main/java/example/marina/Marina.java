package example.marina;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Marina {
    public static void main(String[] args) {
        SpringApplication.run(Marina.class, args);
    }
}
