package example.fleet.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class FleetServer {
    public static void main(String[] args) {
        SpringApplication.run(FleetServer.class, args);
    }
}
