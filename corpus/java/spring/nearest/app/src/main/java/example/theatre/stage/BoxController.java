package example.theatre.stage;

import example.theatre.api.Closable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class BoxController extends House implements Closable {
    @Override
    // route: GET /houses/boxes
    @GetMapping("/boxes")
    public String programme() {
        return "";
    }

    @Override
    public boolean closed() {
        return false;
    }
}
