package example.foundry.metal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;

@Component
@RequestMapping("/iron")
public class IronController extends Metals<String> {
    @Override
    public String melt(String metal) {
        return metal + " iron";
    }

    @Override
    public Optional<String> change(String grade) {
        return Optional.of(grade);
    }

    // An overload is no override.
    // no-route
    public String melt(int tons) {
        return "";
    }
}
