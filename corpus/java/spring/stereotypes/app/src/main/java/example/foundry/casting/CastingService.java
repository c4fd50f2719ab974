package example.foundry.casting;

import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Service
public non-sealed class CastingService implements CastingApi {
    @Override
    public String casting(long id) {
        return "";
    }

    // todo-route: POST /castings/{id}/pour
    @PostMapping("/{id}/pour")
    public void pour(@PathVariable("id") long id) {}
}
