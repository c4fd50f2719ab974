package harbour.cargo;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/manifests")
public class ManifestController {
    @GetMapping("/{manifestId}")
    public String read(String manifestId) {
        return "";
    }

    @PostMapping("/{manifestId}/payments")
    public String pay(String manifestId) {
        return "";
    }

    @DeleteMapping("/{manifestId}")
    public void remove(String manifestId) {
    }
}
