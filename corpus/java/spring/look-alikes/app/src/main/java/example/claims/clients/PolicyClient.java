package example.claims.clients;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

@FeignClient(name = "policies", path = "/policies")
public interface PolicyClient {
    // no-route
    @GetMapping("/{number}")
    String policy(@PathVariable("number") String number);

    // no-route
    @RequestMapping(method = RequestMethod.PUT, value = "/{number}/claims")
    void claim(@PathVariable("number") String number);
}
