package example.brewery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

// todo-route: GET /brewery/manage [configured]
// todo-route: GET /brewery/manage/alive [configured]
// todo-route: GET /brewery/manage/alive/{*} [configured]
// todo-route: GET /brewery/manage/info [configured]
// todo-route: GET /brewery/manage/loggers [configured]
// todo-route: GET /brewery/manage/loggers/{name} [configured]
// todo-route: POST /brewery/manage/loggers/{name} [configured]
@SpringBootApplication
public class Brewery {
    public static void main(String[] args) {
        SpringApplication.run(Brewery.class, args);
    }
}
