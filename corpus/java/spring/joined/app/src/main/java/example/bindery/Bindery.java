package example.bindery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Bindery {
    public static void main(String[] args) {
        SpringApplication.run(Bindery.class, args);
    }
}
