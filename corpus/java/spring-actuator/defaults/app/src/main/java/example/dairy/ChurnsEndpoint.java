package example.dairy;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

@Component
@Endpoint(id = "churns")
public class ChurnsEndpoint {
    // no-route: exposed by no setting
    @ReadOperation
    public int open() {
        return 3;
    }
}
