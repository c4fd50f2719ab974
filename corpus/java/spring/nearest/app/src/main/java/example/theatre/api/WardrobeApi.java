package example.theatre.api;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/** Served here, and called by the others as it stands. */
@FeignClient(name = "wardrobe", contextId = "wardrobe", primary = false)
public interface WardrobeApi {
    // route: PUT /wardrobe/{costume}
    @PutMapping("/wardrobe/{costume}")
    void hang(@PathVariable("costume") String costume);
}
