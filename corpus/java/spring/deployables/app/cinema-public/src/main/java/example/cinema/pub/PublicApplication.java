package example.cinema.pub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(scanBasePackages = {"example.cinema.pub", "example.cinema.common"})
public class PublicApplication {
    public static void main(String[] args) {
        SpringApplication.run(PublicApplication.class, args);
    }
}
