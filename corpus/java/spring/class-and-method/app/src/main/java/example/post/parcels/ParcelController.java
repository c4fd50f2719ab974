package example.post.parcels;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/parcels")
public class ParcelController {
    private final ParcelService service;

    public ParcelController(ParcelService service) {
        this.service = service;
    }

    // route: GET /parcels
    @GetMapping
    public List<String> all() {
        return service.all();
    }

    // route: POST /parcels
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    public String accept(@RequestBody String parcel) {
        return parcel;
    }

    // route: POST /parcels
    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    public String acceptPlain(@RequestBody String parcel) {
        return parcel;
    }

    // route: GET /parcels/{number}
    @GetMapping("/{number}")
    public String one(@PathVariable String number) {
        return number;
    }

    // route: GET /parcels/{number}/label.{format}
    @GetMapping(path = "{number}/label.{format}", produces = {"image/png", "application/pdf"})
    public byte[] label(@PathVariable String number, @PathVariable String format) {
        return new byte[0];
    }

    // route: PUT /parcels/{number}/weight/
    @PutMapping(value = "/{number}/weight/")
    public void weigh(@PathVariable String number) {}

    // route: PATCH /parcels/{year}-{serial}
    @PatchMapping("/{year:\\d{4}}-{serial:[a-z]+}")
    public void correct(@PathVariable int year, @PathVariable String serial) {}

    @DeleteMapping(
            // route: DELETE /parcels/{number}
            "/{number}")
    public void lose(@PathVariable String number) {}

    public String notMapped() {
        return "";
    }
}
