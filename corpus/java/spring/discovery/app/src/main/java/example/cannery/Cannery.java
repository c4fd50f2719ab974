package example.cannery;

import example.cannery.boot.PlantApplication;
import org.springframework.boot.SpringApplication;

@PlantApplication
public class Cannery {
    public static void main(String[] args) {
        SpringApplication.run(Cannery.class, args);
    }
}
