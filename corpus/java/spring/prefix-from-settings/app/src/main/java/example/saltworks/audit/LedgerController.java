package example.saltworks.audit;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LedgerController {
    // todo-route: GET /audit/ledger [configured]
    // todo-no-route: GET /{?String}/ledger [partial]
    @GetMapping("/ledger")
    String ledger() {
        return "";
    }
}
