package example.aviary.api;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.NativeWebRequest;

@Controller
@RequestMapping("${openapi.aviary.base-path:/aviary/v1}")
public class BirdsApiController implements BirdsApi {
    private final NativeWebRequest request;

    public BirdsApiController(NativeWebRequest request) {
        this.request = request;
    }

    @Override
    public Optional<NativeWebRequest> getRequest() {
        return Optional.ofNullable(request);
    }

    @Override
    public ResponseEntity<String> getBird(String ringNumber) {
        return ResponseEntity.ok(ringNumber);
    }
}
