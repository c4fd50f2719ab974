package example.vineyard;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

// todo-route: GET /ops/ [configured]
// todo-route: GET /ops/caches [configured]
// todo-route: DELETE /ops/caches [configured]
// todo-route: GET /ops/caches/{cache} [configured]
// todo-route: DELETE /ops/caches/{cache} [configured]
// todo-route: GET /ops/health [configured]
// todo-route: GET /ops/health/{*} [configured]
// todo-route: GET /ops/info [configured]
@SpringBootApplication
public class Vineyard {
    public static void main(String[] args) {
        SpringApplication.run(Vineyard.class, args);
    }
}
