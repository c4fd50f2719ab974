package example.chandler.rest;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

@Component
class Scents {
    private final RestClient client;

    Scents(RestClient.Builder builder) {
        this.client = builder.build();
    }

    String scent(String name) {
        // no-route
        client.delete().uri("/scents/old").retrieve().toBodilessEntity();
        // no-route
        String uri = UriComponentsBuilder.fromPath("/scents").pathSegment(name).toUriString();
        // no-route
        return client.get().uri(uri).retrieve().body(String.class);
    }
}
