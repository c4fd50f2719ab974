package example.seedbank.web;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PrintController {
    // route: POST /labels/{id}/print
    @PostMapping("/labels/{id}/print")
    public void print(@PathVariable Long id) {}
}
