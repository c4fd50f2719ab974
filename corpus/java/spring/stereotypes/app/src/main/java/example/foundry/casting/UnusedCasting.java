package example.foundry.casting;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** No bean: an interface's stereotype makes none. */
public final class UnusedCasting implements CastingApi {
    @Override
    public String casting(long id) {
        return "";
    }

    // no-route
    @DeleteMapping("/{id}")
    public void scrap(@PathVariable("id") long id) {}
}
