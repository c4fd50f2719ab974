package example.hotel.base;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@RequestMapping(BaseController.API)
public abstract class BaseController {
    protected static final String API = "/api";

    // route: GET /api/about
    // route: GET /api/rooms/about
    // route: GET /api/suites/about
    @GetMapping("/about")
    public String about() {
        return getClass().getSimpleName();
    }
}
