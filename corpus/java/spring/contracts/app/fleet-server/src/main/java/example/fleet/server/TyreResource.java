package example.fleet.server;

import example.fleet.api.TyreExchange;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TyreResource implements TyreExchange {
    @Override
    public String tyres() {
        return "";
    }

    @Override
    public void mount() {}

    @Override
    public void replace(String serial) {}

    @Override
    public void inflate(String serial) {}

    @Override
    public void scrap(String serial) {}

    @Override
    public void known(String serial) {}
}
