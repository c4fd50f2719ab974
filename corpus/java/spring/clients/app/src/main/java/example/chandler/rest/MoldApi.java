package example.chandler.rest;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** A proxy of it is a bean, and no controller. */
@HttpExchange(url = "/molds", accept = "application/json")
public interface MoldApi {
    // no-route
    @GetExchange("/{id}")
    String mold(@PathVariable("id") long id);

    // no-route
    @DeleteExchange("/{id}")
    void scrap(@PathVariable("id") long id);
}
