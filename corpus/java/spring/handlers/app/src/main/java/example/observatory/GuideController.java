package example.observatory;

import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.handler.annotation.SendTo;
import org.springframework.messaging.simp.annotation.SubscribeMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
// no-route
@MessageMapping("/guides")
class GuideController {
    // no-route
    @MessageMapping("/questions")
    @SendTo("/topic/questions")
    String ask(String question) {
        return question;
    }

    // no-route
    @SubscribeMapping("/programme")
    String programme() {
        return "";
    }

    // route: GET /guides
    @GetMapping("/guides")
    @ResponseBody
    String guides() {
        return "";
    }
}
