package example.machines;

import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/fill")
public class FillController {
    // route: PUT /fill/speed
    @PutMapping("/speed")
    public void speed() {}
}
