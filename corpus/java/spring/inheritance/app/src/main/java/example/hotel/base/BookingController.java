package example.hotel.base;

import org.springframework.web.bind.annotation.PostMapping;

/** No controller extends this one. */
abstract class BookingController extends BaseController {
    // no-route
    @PostMapping("/bookings")
    void book() {}
}
