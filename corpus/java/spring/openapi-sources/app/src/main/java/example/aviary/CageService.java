package example.aviary;

import example.aviary.api.CagesApiDelegate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

@Service
class CageService implements CagesApiDelegate {
    // no-route: the generated controller has it
    @Override
    public ResponseEntity<Void> openCage(Integer cage) {
        return ResponseEntity.noContent().build();
    }
}
