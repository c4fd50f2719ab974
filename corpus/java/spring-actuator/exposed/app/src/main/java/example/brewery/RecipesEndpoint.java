package example.brewery;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.Selector.Match;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;

@Component
@WebEndpoint(id = "recipes")
public class RecipesEndpoint {
    // todo-route: GET /brewery/manage/recipes/{*} [configured]
    @ReadOperation
    public List<String> below(@Selector(match = Match.ALL_REMAINING) String... path) {
        return List.of(path);
    }
}
