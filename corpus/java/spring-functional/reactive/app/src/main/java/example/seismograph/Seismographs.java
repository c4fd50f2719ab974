package example.seismograph;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Seismographs {
    public static void main(String[] args) {
        SpringApplication.run(Seismographs.class, args);
    }
}
