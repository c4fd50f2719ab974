package example.theatre.stage;

import example.theatre.api.Closable;
import example.theatre.api.Foyer;

@Foyer
public class FoyerController extends House implements Closable {
    @Override
    public boolean closed() {
        return false;
    }
}
