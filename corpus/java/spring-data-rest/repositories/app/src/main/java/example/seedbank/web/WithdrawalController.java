package example.seedbank.web;

import org.springframework.data.rest.webmvc.RepositoryRestController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@RepositoryRestController
public class WithdrawalController {
    // route: POST /api/accessions/{id}/withdrawals [configured]
    @PostMapping("/accessions/{id}/withdrawals")
    public ResponseEntity<Void> withdraw(@PathVariable Long id) {
        return ResponseEntity.accepted().build();
    }
}
