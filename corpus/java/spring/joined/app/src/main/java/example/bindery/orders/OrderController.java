package example.bindery.orders;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = {"orders", "/jobs/"})
public class OrderController {
    // route: GET /orders/{}/parts
    // route: GET /jobs/{}/parts
    @GetMapping("/*/parts")
    public String parts() {
        return "";
    }

    // route: OPTIONS /orders/{id}
    // route: TRACE /orders/{id}
    // route: OPTIONS /jobs/{id}
    // route: TRACE /jobs/{id}
    @RequestMapping(path = "{id}", method = {RequestMethod.OPTIONS, RequestMethod.TRACE})
    public void verbs(@PathVariable int id) {}

    // route: GET /orders/private
    // route: GET /jobs/private
    @GetMapping("/private")
    private String hidden() {
        return "";
    }

    // todo-route: GET /orders/form
    // todo-route: GET /jobs/form
    @GetMapping("/form")
    protected static String form() {
        return "";
    }

    // Of two mappings the first one counts; the framework only warns.
    // route: PUT /orders/{id}
    // route: PUT /jobs/{id}
    @PutMapping("/{id}")
    // todo-no-route: PUT /orders/{id}
    // todo-no-route: PUT /jobs/{id}
    @PatchMapping("/{id}/amended")
    public void change(@PathVariable int id) {}

    // route: GET /orders/{id}/{part}.pdf
    // route: GET /jobs/{id}/{part}.pdf
    @GetMapping(value = "/{id:\\d{1,5}}/{part:[a-z]+}.pdf", params = "!draft", headers = "X-Shop=1")
    public byte[] pdf(@PathVariable int id, @PathVariable String part) {
        return new byte[0];
    }
}
