package example.fleet.server;

import example.fleet.api.DriverApi;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DriverResource extends AbstractResource<String> implements DriverApi {
    @Override
    protected String find(long id) {
        return "";
    }

    @Override
    public void renew(Long id) {}
}
