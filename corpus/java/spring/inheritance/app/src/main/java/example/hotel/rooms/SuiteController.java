package example.hotel.rooms;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/suites")
public class SuiteController extends RoomController {
    @Override
    // route: PUT /api/suites/{id}/closing
    @PutMapping("/{id}/closing")
    public void delete(@PathVariable long id) {}

    @Override
    // route: GET /api/suites/{id}/card
    @org.springframework.web.bind.annotation.GetMapping("/{id}/card")
    public String key(@PathVariable long id) {
        return "card";
    }
}
