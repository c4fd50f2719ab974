package example.hotel;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Hotel {
    public static void main(String[] args) {
        SpringApplication.run(Hotel.class, args);
    }
}
