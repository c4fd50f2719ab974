package example.rowing.regatta;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class Regatta {
    public static void main(String[] args) {
        new SpringApplicationBuilder(Regatta.class).properties("server.servlet.context-path=/regatta").run(args);
    }
}
