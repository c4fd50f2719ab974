package example.hotel.rooms;

import example.hotel.base.CrudController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(RoomController.PATH)
public class RoomController extends CrudController<Integer> {
    public static final String PATH = API + "/rooms";

    @Override
    public Integer read(long id) {
        return (int) id;
    }

    // route: GET /api/rooms/{id}/key
    @GetMapping("/{id}/key")
    public String key(@PathVariable long id) {
        return "";
    }
}
