package example.claims.clients;

import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

@HttpExchange("/bank")
public interface BankClient {
    // no-route
    @GetExchange("/balance")
    String balance();

    // no-route
    @PostExchange("/transfers")
    void transfer();
}
