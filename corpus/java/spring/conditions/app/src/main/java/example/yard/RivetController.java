package example.yard;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

@ResponseBody
@Controller
public class RivetController {
    // todo-route: GET /rivets [conditional]
    // todo-no-route: GET /rivets
    @GetMapping("/rivets")
    String rivets() {
        return "";
    }
}
