package example.tax.web;

import example.tax.common.ApiConstants;
import example.tax.common.ApiConstants.Returns;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(value = ApiConstants.Returns.ROOT)
public class ReturnController {
    private static final String PATH = "/pages";
    private static final String PAGE = Returns.ITEM + PATH + "/{page}";

    // route: GET /api/v2/returns/{returnId}
    @GetMapping(Returns.ITEM)
    public String read(@PathVariable String returnId) {
        return returnId;
    }

    // route: PUT /api/v2/returns/{returnId}/pages/{page}
    @PutMapping(PAGE)
    public void change(@PathVariable String returnId, @PathVariable int page) {}

    // route: POST /api/v2/returns/{returnId}/submission
    @PostMapping(Returns.ITEM + "/submission")
    public void submit(@PathVariable String returnId) {}
}
