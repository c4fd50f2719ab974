package example.brewhouse;

import org.springframework.context.annotation.PropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PropertySource("classpath:kegs.properties")
class KegController {
    // route: GET /cellar/kegs/{keg} [configured]
    @GetMapping("${kegs.path}/{keg}")
    String keg(@PathVariable int keg) {
        return "";
    }

    // The application's own settings come before the file's.
    // route: GET /cellar/taps [configured]
    @GetMapping("${kegs.taps}")
    String taps() {
        return "";
    }
}
