package example.brewery;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

@Component
@Endpoint(id = "taps")
public class TapsEndpoint {
    // no-route: excluded by a setting
    @ReadOperation
    public int open() {
        return 3;
    }
}
