package example.aviary.api;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

@Controller
public class CagesApiController implements CagesApi {
    private final CagesApiDelegate delegate;

    public CagesApiController(@Autowired(required = false) CagesApiDelegate delegate) {
        this.delegate = Optional.ofNullable(delegate).orElse(new CagesApiDelegate() {});
    }

    @Override
    public CagesApiDelegate getDelegate() {
        return delegate;
    }
}
