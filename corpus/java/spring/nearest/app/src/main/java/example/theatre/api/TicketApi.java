package example.theatre.api;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the box office offers, and what the website calls. */
public interface TicketApi {
    // route: GET /tickets/{code}
    @GetMapping("/tickets/{code}")
    String ticket(@PathVariable("code") String code);
}
