package example.bus;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AdminController {
    private static final String ADMIN = "${paths.admin}";

    // route: DELETE /bus/app/v1/admin/lines/{line} [configured]
    @DeleteMapping(ADMIN + "/lines/{line}")
    void close(@PathVariable String line) {}
}
