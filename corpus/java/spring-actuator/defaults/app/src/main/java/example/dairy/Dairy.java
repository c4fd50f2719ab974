package example.dairy;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

// todo-route: GET /actuator
// todo-route: GET /actuator/health
// todo-route: GET /actuator/health/{*}
@SpringBootApplication
public class Dairy {
    public static void main(String[] args) {
        SpringApplication.run(Dairy.class, args);
    }
}
