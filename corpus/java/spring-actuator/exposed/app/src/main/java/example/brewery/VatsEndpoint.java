package example.brewery;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

@Component
@Endpoint(id = "vats")
public class VatsEndpoint {
    // todo-route: GET /brewery/manage/vats [configured]
    @ReadOperation
    public List<Integer> all() {
        return List.of(1, 2);
    }

    // todo-route: GET /brewery/manage/vats/{number} [configured]
    @ReadOperation
    public int one(@Selector int number) {
        return number;
    }

    // todo-route: POST /brewery/manage/vats/{number} [configured]
    @WriteOperation
    public void set(@Selector int number, double temperature) {}

    // todo-route: DELETE /brewery/manage/vats/{number}/{batch} [configured]
    @DeleteOperation
    public void drain(@Selector int number, @Selector String batch) {}
}
