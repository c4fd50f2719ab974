package harbour.cargo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Cargo: what is on board, and what it costs. */
@SpringBootApplication
public class CargoApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(CargoApplication.class, arguments);
    }
}
