package example.orchard;

import example.orchard.presses.api.PressesApiDelegate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

@Service
// route: GET /pressing/v2/presses
class PressDelegate implements PressesApiDelegate {
    @Override
    // route: POST /pressing/v2/presses/{press}/batches
    public ResponseEntity<Void> press(String press) {
        return ResponseEntity.status(201).build();
    }
}
