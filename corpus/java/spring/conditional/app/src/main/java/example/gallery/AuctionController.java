package example.gallery;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/auctions")
@ConditionalOnProperty(name = "gallery.auctions", havingValue = "true")
class AuctionController {
    // route: POST /auctions/{lot}/bids [conditional]
    @PostMapping("/{lot}/bids")
    void bid(@PathVariable int lot) {}
}
