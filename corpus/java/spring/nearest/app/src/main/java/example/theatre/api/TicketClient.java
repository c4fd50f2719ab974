package example.theatre.api;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;

@FeignClient(name = "box-office", contextId = "tickets", path = "/box-office")
public interface TicketClient extends TicketApi {
    // no-route: only called
    @PostMapping("/tickets")
    String buy();
}
