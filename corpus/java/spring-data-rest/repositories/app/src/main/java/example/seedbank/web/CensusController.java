package example.seedbank.web;

import org.springframework.data.rest.webmvc.BasePathAwareController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

@BasePathAwareController("/census")
public class CensusController {
    // route: GET /api/census/latest [configured]
    @GetMapping("/latest")
    public ResponseEntity<String> latest() {
        return ResponseEntity.ok("1 accession");
    }
}
