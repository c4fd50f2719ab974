package example.post;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PostOffice {
    public static void main(String[] args) {
        SpringApplication.run(PostOffice.class, args);
    }
}
