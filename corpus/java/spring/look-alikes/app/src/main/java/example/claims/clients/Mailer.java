package example.claims.clients;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
public class Mailer {
    private final RestTemplate rest = new RestTemplate();
    private final Map<String, String> templates = Map.of("/welcome", "Welcome");

    public void welcome(String name) {
        // no-route
        rest.postForObject("https://mail.example/messages", templates.get("/welcome") + name, String.class);
        // no-route
        rest.delete("/drafts/{name}", name);
    }
}
