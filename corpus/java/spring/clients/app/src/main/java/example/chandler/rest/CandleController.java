package example.chandler.rest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CandleController {
    private final WaxApi wax;

    CandleController(WaxApi wax) {
        this.wax = wax;
    }

    // route: GET /candles
    @GetMapping("/candles")
    String candles() throws java.io.IOException {
        return wax.prices("beeswax").execute().body();
    }
}
