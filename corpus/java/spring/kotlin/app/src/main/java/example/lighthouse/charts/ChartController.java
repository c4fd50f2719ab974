package example.lighthouse.charts;

import example.lighthouse.Segments;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A controller in Java, with a constant that Kotlin declares. */
@RestController
public class ChartController {
    // route: GET /sheets/{number}
    @GetMapping("/sheets" + Segments.BY_NUMBER)
    public String sheet() {
        return "sheet";
    }
}
