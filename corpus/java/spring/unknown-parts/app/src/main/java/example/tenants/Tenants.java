package example.tenants;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Tenants {
    public static void main(String[] args) {
        SpringApplication.run(Tenants.class, args);
    }
}
