package example.aquarium

import org.springframework.stereotype.Component
import org.springframework.web.reactive.function.server.ServerRequest
import org.springframework.web.reactive.function.server.ServerResponse
import org.springframework.web.reactive.function.server.bodyValueAndAwait
import reactor.core.publisher.Mono

@Component
class TankHandler {
    fun all(request: ServerRequest): Mono<ServerResponse> = ServerResponse.ok().bodyValue(listOf("reef", "river"))

    fun one(request: ServerRequest): Mono<ServerResponse> = ServerResponse.ok().bodyValue(request.pathVariable("tank"))

    fun fill(request: ServerRequest): Mono<ServerResponse> = ServerResponse.accepted().build()

    suspend fun feed(request: ServerRequest): ServerResponse = ServerResponse.ok().bodyValueAndAwait("fed")
}
