package example.machines;

import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/seal")
public class SealController {
    // route: PUT /seal/speed
    @PutMapping("/speed")
    public void speed() {}
}
