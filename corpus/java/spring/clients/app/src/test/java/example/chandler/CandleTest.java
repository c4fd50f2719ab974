package example.chandler;

import static io.restassured.RestAssured.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
class CandleTest {
    @Autowired MockMvc mvc;
    @Autowired WebTestClient web;
    @Autowired TestRestTemplate rest;

    @Test
    void burns() throws Exception {
        // no-route
        mvc.perform(put("/candles/{id}", 3));
        // no-route
        web.get().uri("/candles").exchange().expectStatus().isOk();
        // no-route
        rest.delete("/candles/3");
        // no-route
        given().get("/candles").then().statusCode(200);
    }
}
