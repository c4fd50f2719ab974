package example.yard;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class CounterController {
    // todo-route: POST /counter [conditional]
    // todo-no-route: POST /counter
    @PostMapping("/counter")
    public void pay() {}
}
