package example.aviary.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

public interface CagesApiDelegate {
    default ResponseEntity<Void> openCage(Integer cage) {
        return new ResponseEntity<>(HttpStatus.NOT_IMPLEMENTED);
    }

    default ResponseEntity<Void> removeCage(Integer cage) {
        return new ResponseEntity<>(HttpStatus.NOT_IMPLEMENTED);
    }
}
