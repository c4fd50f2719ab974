package example.vineyard;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

@Component
@Endpoint(id = "casks")
public class CasksEndpoint {
    // todo-route: GET /ops/casks [configured]
    @ReadOperation
    public int full() {
        return 12;
    }
}
