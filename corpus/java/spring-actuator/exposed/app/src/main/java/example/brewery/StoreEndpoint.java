package example.brewery;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.jmx.annotation.JmxEndpoint;
import org.springframework.stereotype.Component;

@Component
@JmxEndpoint(id = "store")
public class StoreEndpoint {
    // no-route: for JMX only
    @ReadOperation
    public int kegs() {
        return 40;
    }
}
