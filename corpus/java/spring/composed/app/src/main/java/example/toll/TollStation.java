package example.toll;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class TollStation {
    public static void main(String[] args) {
        SpringApplication.run(TollStation.class, args);
    }
}
