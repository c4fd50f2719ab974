package example.gallery;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/tours")
@ConditionalOnMissingBean(name = "externalTours")
class TourController {
    // route: GET /tours [conditional]
    @GetMapping
    String tours() {
        return "";
    }
}
