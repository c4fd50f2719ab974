package example.toll;

import example.toll.web.AdminController;
import example.toll.web.GetJson;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;

@AdminController
class TariffController {
    // route: GET /admin/tariffs
    // route: GET /admin/prices
    @GetJson(value = {"/tariffs", "/prices"}, params = "year")
    String all() {
        return "";
    }

    // route: DELETE /admin/tariffs/{id}
    @DeleteMapping("/tariffs/{id}")
    void delete(@PathVariable int id) {}
}
