package example.aviary;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Aviary {
    public static void main(String[] args) {
        SpringApplication.run(Aviary.class, args);
    }
}
