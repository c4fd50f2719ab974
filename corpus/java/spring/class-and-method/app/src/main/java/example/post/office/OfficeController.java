package example.post.office;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class OfficeController {
    // route: GET /
    @GetMapping("/")
    public String home() {
        return "post";
    }

    // route: GET /files/{*path}
    @GetMapping("files/{*path}")
    public String file(@PathVariable String path) {
        return path;
    }

    // route: GET /archive/{*}
    @GetMapping("/archive/**")
    public String archive() {
        return "";
    }

    /** The class says the method, its members say where. */
    @RestController
    @RequestMapping(path = "/hours", method = RequestMethod.GET)
    public static class Hours {
        // route: GET /hours/today
        @RequestMapping("/today")
        public String today() {
            return "";
        }

        // route: GET /hours/{day}
        // route: HEAD /hours/{day}
        @RequestMapping(path = "/{day}", method = RequestMethod.HEAD)
        public String day(@PathVariable String day) {
            return day;
        }
    }
}
