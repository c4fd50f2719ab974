package example.tenants;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${tenant.path}/orders")
class OrderController {
    // route: GET /{?tenant.path}/orders/{number} [partial]
    @GetMapping("/{number}")
    String order(@PathVariable String number) {
        return number;
    }

    // route: GET /{?tenant.path}/orders/reports/{?tenant.report}.pdf [partial]
    @GetMapping("/reports/${tenant.report}.pdf")
    String report() {
        return "";
    }
}
