package example.smithy;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Smithy {
    public static void main(String[] args) {
        SpringApplication.run(Smithy.class, args);
    }
}
