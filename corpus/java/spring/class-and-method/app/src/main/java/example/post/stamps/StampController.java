package example.post.stamps;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
@RequestMapping({"/stamps", "/timbres"})
@ResponseBody
class StampController {
    // route: GET /stamps/list
    // route: GET /stamps
    // route: GET /timbres/list
    // route: GET /timbres
    @GetMapping({"list", ""})
    String list() {
        return "";
    }

    // route: GET /stamps/{year}
    // route: POST /stamps/{year}
    // route: GET /timbres/{year}
    // route: POST /timbres/{year}
    @RequestMapping(value = "/{year}", method = {GET, POST})
    String year(@PathVariable int year) {
        return "" + year;
    }

    // route: DELETE /stamps/{year}
    // route: DELETE /timbres/{year}
    @RequestMapping(method = RequestMethod.DELETE, path = "/{year}")
    void recall(@PathVariable int year) {}

    // route: ANY /stamps/search
    // route: ANY /timbres/search
    @RequestMapping("/search")
    String search() {
        return "";
    }
}
