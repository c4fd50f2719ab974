package example.tax.web;

import static example.tax.common.ApiConstants.Payments.ROOT;

import example.tax.common.ApiConstants;
import example.tax.common.ApiConstants.Payments.Refunds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PaymentController implements ApiConstants {
    static final String PATH = "/receipts";

    // route: GET /api/v2/payments
    @GetMapping(ROOT)
    public String all() {
        return "";
    }

    // route: GET /api/v2/payments/receipts
    @GetMapping(ROOT + PATH)
    public String receipts() {
        return "";
    }

    // route: POST /api/v2/payments/refunds
    @PostMapping(path = Refunds.ROOT)
    public void refund() {}

    // route: GET /api/v2/rates
    @RequestMapping(path = API + "/rates", method = org.springframework.web.bind.annotation.RequestMethod.GET)
    public String rates() {
        return "";
    }

    // route: GET /api/v2/payments/limits
    // route: GET /limits
    @GetMapping({PaymentPaths.LIMITS, PaymentPaths.SHORT})
    public String limits() {
        return "";
    }
}

/** A second class of the same file. */
final class PaymentPaths {
    static final String SHORT = "/limits";
    static final String LIMITS = ROOT + SHORT;

    private PaymentPaths() {}
}
