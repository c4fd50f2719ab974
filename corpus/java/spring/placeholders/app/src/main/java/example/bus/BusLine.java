package example.bus;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class BusLine {
    public static void main(String[] args) {
        SpringApplication.run(BusLine.class, args);
    }
}
