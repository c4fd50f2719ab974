package example.chandler.rest;

import feign.Param;
import feign.RequestLine;

public interface WickApi {
    // no-route
    @RequestLine("GET /wicks/{size}")
    String wick(@Param("size") String size);

    // no-route
    @RequestLine("POST /wicks")
    void order();
}
