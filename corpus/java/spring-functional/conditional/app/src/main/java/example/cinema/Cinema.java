package example.cinema;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Cinema {
    public static void main(String[] args) {
        SpringApplication.run(Cinema.class, args);
    }
}
