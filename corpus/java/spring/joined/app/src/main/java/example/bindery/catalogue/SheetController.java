package example.bindery.catalogue;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("sheets/")
class SheetController {
    // route: GET /sheets/
    @GetMapping
    String all() {
        return "";
    }

    // route: GET /sheets/loose
    @GetMapping("/loose")
    String loose() {
        return "";
    }

    // route: GET /sheets/folded
    @GetMapping("folded")
    String folded() {
        return "";
    }
}
