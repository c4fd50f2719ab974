/*
 * Made from the definition of the aviary. Do not edit by hand.
 */
package example.aviary.api;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;

@Validated
public interface BirdsApi {
    default Optional<NativeWebRequest> getRequest() {
        return Optional.empty();
    }

    String PATH_LIST_BIRDS = "/birds";

    // route: GET /aviary/v1/birds [configured]
    @RequestMapping(
        method = RequestMethod.GET,
        value = BirdsApi.PATH_LIST_BIRDS,
        produces = { "application/json" }
    )
    default ResponseEntity<List<String>> listBirds(
        @Valid @RequestParam(value = "species", required = false) String species
    ) {
        return new ResponseEntity<>(HttpStatus.NOT_IMPLEMENTED);
    }

    String PATH_ADD_BIRD = "/birds";

    // route: POST /aviary/v1/birds [configured]
    @RequestMapping(
        method = RequestMethod.POST,
        value = BirdsApi.PATH_ADD_BIRD,
        consumes = { "application/json" }
    )
    default ResponseEntity<Void> addBird(@Valid @RequestBody String bird) {
        return new ResponseEntity<>(HttpStatus.NOT_IMPLEMENTED);
    }

    String PATH_GET_BIRD = "/birds/{ringNumber}";

    // route: GET /aviary/v1/birds/{ringNumber} [configured]
    @RequestMapping(
        method = RequestMethod.GET,
        value = BirdsApi.PATH_GET_BIRD,
        produces = { "application/json" }
    )
    ResponseEntity<String> getBird(@PathVariable("ringNumber") String ringNumber);
}
