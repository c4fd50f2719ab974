package example.foundry.metal;

import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** No bean: a superclass's stereotype makes none. */
@RequestMapping("/bronze")
public class BronzeController extends Metals<String> {
    @Override
    public Optional<String> change(String grade) {
        return Optional.empty();
    }

    // no-route
    @GetMapping("/bells")
    public String bells() {
        return "";
    }
}
