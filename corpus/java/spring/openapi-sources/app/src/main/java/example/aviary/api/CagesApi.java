package example.aviary.api;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@RequestMapping("${openapi.aviary.base-path:/aviary/v1}")
public interface CagesApi {
    default CagesApiDelegate getDelegate() {
        return new CagesApiDelegate() {};
    }

    // route: PUT /aviary/v1/cages/{cage}/door [configured]
    @PutMapping(value = "/cages/{cage}/door")
    default ResponseEntity<Void> openCage(@PathVariable("cage") Integer cage) {
        return getDelegate().openCage(cage);
    }

    // route: DELETE /aviary/v1/cages/{cage} [configured]
    @DeleteMapping(value = "/cages/{cage}")
    default ResponseEntity<Void> removeCage(@PathVariable("cage") Integer cage) {
        return getDelegate().removeCage(cage);
    }
}
