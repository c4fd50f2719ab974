package example.clockworks.dial;

import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseBody;

/** No controller: its methods are registered one by one. */
@Component
public class DialService {
    @ResponseBody
    public String face() {
        return "roman";
    }

    @ResponseBody
    public String hands() {
        return "two";
    }
}
