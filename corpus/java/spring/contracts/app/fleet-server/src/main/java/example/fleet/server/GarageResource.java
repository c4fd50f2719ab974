package example.fleet.server;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/garages")
class GarageResource extends AbstractResource<Integer> {
    @Override
    protected Integer find(long id) {
        return 0;
    }

    // route: GET /garages
    @GetMapping
    int[] all() {
        return new int[0];
    }
}
