package example.aviary.client;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Made for a client, with the same tool. */
public interface VetsApi {
    // no-route: the vet's own service has it
    @RequestMapping(method = RequestMethod.POST, value = "/visits")
    default ResponseEntity<Void> visit(@RequestBody String bird) {
        return ResponseEntity.badRequest().build();
    }
}
