package example.orchard;

import example.orchard.sheds.api.ShedsApi;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShedController implements ShedsApi {
    @Override
    // route: GET /sheds/{shed}/tools
    public ResponseEntity<Void> tools(String shed) {
        return ResponseEntity.ok().build();
    }

    @Override
    // route: PUT /sheds/{shed}/tools/{tool}
    public ResponseEntity<Void> borrow(String shed, String tool) {
        return ResponseEntity.noContent().build();
    }
}
