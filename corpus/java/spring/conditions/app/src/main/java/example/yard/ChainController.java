package example.yard;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Nothing scans this package: a configuration makes what it needs of it. */
@ResponseBody
@RequestMapping("/chains")
@Controller
public class ChainController {
    // todo-route: DELETE /chains/{id} [conditional]
    // todo-no-route: DELETE /chains/{id}
    @DeleteMapping("/{id}")
    void cut(@PathVariable int id) {}
}
