package example.rowing.club;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Club {
    public static void main(String[] args) {
        SpringApplication.run(Club.class, args);
    }
}
