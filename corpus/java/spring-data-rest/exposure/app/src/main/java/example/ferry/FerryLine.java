package example.ferry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class FerryLine {
    public static void main(String[] args) {
        SpringApplication.run(FerryLine.class, args);
    }
}
