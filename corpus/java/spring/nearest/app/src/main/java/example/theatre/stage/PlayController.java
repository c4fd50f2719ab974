package example.theatre.stage;

import example.theatre.api.Closable;
import example.theatre.api.PlayApi;
import org.springframework.web.bind.annotation.RestController;

// Its interface comes before its superclass.
@RestController
public class PlayController extends House implements PlayApi, Closable {
    @Override
    public String play(long id) {
        return "";
    }

    @Override
    public boolean closed() {
        return true;
    }
}
