package example.apiary;

import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

@Component
class HiveHandler {
    Mono<ServerResponse> list(ServerRequest request) {
        return ServerResponse.ok().build();
    }

    Mono<ServerResponse> find(ServerRequest request) {
        return ServerResponse.ok().bodyValue(request.pathVariable("id"));
    }

    Mono<ServerResponse> store(ServerRequest request) {
        return ServerResponse.accepted().build();
    }
}
