package example.theatre.stage;

import example.theatre.api.TicketApi;
import example.theatre.api.WardrobeApi;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TicketController implements TicketApi, WardrobeApi {
    @Override
    public String ticket(String code) {
        return code;
    }

    @Override
    public void hang(String costume) {}
}
