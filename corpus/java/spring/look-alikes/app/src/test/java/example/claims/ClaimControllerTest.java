package example.claims;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@WebMvcTest
class ClaimControllerTest {
    @Autowired MockMvc mvc;

    @Test
    void shows() throws Exception {
        // no-route
        mvc.perform(get("/claims/{number}", 1));
    }

    @RestController
    static class Fixture {
        // no-route: a controller, but a test's
        @GetMapping("/fixture")
        String fixture() {
            return "";
        }
    }
}
