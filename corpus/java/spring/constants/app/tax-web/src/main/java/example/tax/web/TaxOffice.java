package example.tax.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class TaxOffice {
    public static void main(String[] args) {
        SpringApplication.run(TaxOffice.class, args);
    }
}
