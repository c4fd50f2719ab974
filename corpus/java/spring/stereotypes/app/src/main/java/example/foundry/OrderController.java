package example.foundry;

import example.foundry.casting.CastingService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders")
record OrderController(CastingService castings) {
    // route: GET /orders/{id}/casting
    @GetMapping("/{id}/casting")
    String casting(@PathVariable long id) {
        return castings.casting(id);
    }

    // route: POST /orders
    @PostMapping
    Receipt order(@RequestBody Receipt receipt) {
        return receipt;
    }

    record Receipt(long number, String text) {}
}
