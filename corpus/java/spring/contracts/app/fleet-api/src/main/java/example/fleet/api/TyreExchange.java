package example.fleet.api;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The contract of a client, which the server implements too. */
@HttpExchange(FleetPaths.TYRES)
public interface TyreExchange {
    // route: GET /tyres
    @GetExchange
    String tyres();

    // route: POST /tyres
    @PostExchange
    void mount();

    // route: PUT /tyres/{serial}
    @PutExchange("/{serial}")
    void replace(@PathVariable String serial);

    // route: PATCH /tyres/{serial}
    @PatchExchange(url = "/{serial}")
    void inflate(@PathVariable String serial);

    // route: DELETE /tyres/{serial}
    @DeleteExchange("/{serial}")
    void scrap(@PathVariable String serial);

    // route: HEAD /tyres/{serial}
    @HttpExchange(url = "/{serial}", method = "HEAD")
    void known(@PathVariable String serial);
}
