package example.seismograph;

import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Staff
@RestController
class CalibrationController {
    // route: PUT /seismo/admin/calibration [configured]
    @PutMapping("/calibration")
    Mono<Void> calibrate() {
        return Mono.empty();
    }
}
