package example.theatre.stage;

import example.theatre.api.PlayApi;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/matinees")
public class MatineeController implements PlayApi {
    @Override
    public String play(long id) {
        return "";
    }
}
