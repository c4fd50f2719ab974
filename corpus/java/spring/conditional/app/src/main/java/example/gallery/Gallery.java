package example.gallery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Gallery {
    public static void main(String[] args) {
        SpringApplication.run(Gallery.class, args);
    }
}
