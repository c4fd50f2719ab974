package example.machines;

import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/wash")
public class WashController {
    // route: PUT /wash/speed
    @PutMapping("/speed")
    public void speed() {}
}
