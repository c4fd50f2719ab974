package example.greenhouse

import org.springframework.context.annotation.Bean
import org.springframework.context.annotation.Configuration
import org.springframework.http.HttpMethod
import org.springframework.http.MediaType
import org.springframework.web.reactive.function.server.RequestPredicates.GET
import org.springframework.web.reactive.function.server.RouterFunction
import org.springframework.web.reactive.function.server.RouterFunctions.route
import org.springframework.web.reactive.function.server.ServerRequest
import org.springframework.web.reactive.function.server.ServerResponse
import org.springframework.web.reactive.function.server.bodyValueAndAwait
import org.springframework.web.reactive.function.server.buildAndAwait
import org.springframework.web.reactive.function.server.coRouter
import org.springframework.web.reactive.function.server.router
import reactor.core.publisher.Mono

@Configuration
class PlantRoutes {
    @Bean
    fun plants(): RouterFunction<ServerResponse> = router {
        "/plants".nest {
            // route: GET /plants/{id}
            // route: GET /plants/{id}/card
            (GET("/{id}") or GET("/{id}/card"))(::ok)
            // todo-route: PUT /plants/{id}
            (method(HttpMethod.PUT) and path("/{id}")).invoke(::ok)
            accept(MediaType.TEXT_HTML).nest {
                // route: GET /plants
                GET("", ::ok)
            }
            (path("/archive") and accept(MediaType.APPLICATION_JSON)).nest {
                // todo-route: POST /plants/archive/{year}
                // todo-no-route: POST /plants/{year}
                POST("/{year}", contentType(MediaType.APPLICATION_JSON), ::ok)
            }
            // todo-route: DELETE /plants
            method(HttpMethod.DELETE) {
                ServerResponse.noContent().build()
            }
        }
        filter { request, next -> next(request) }
        onError<IllegalStateException> { _, _ -> ServerResponse.badRequest().build() }
        // route: HEAD /pots
        HEAD("/pots") { ServerResponse.ok().build() }
        // todo-route: ANY /old/{*}
        path("/old/**") { ServerResponse.notFound().build() }
        add(soil())
        add(Compost().routes)
    }

    private fun soil() = router {
        // route: GET /soil/{bed}
        GET("/soil/{bed:\\d+}", ::ok)
    }

    @Bean
    fun water() = coRouter {
        // route: GET /water
        GET("/water") { ServerResponse.ok().bodyValueAndAwait("on") }
        listOf("north", "south").forEach { side ->
            // route: POST /water/north
            // route: POST /water/south
            POST("/water/$side") { ServerResponse.ok().buildAndAwait() }
        }
    }.and(light())

    private fun light(): RouterFunction<ServerResponse> =
        // route: GET /light
        route(GET("/light"), ::ok)
            // route: POST /light/on
            .andRoute(org.springframework.web.reactive.function.server.RequestPredicates.POST("/light/on"), ::ok)

    private fun ok(request: ServerRequest): Mono<ServerResponse> = ServerResponse.ok().build()
}

class Compost {
    val routes = router {
        // route: DELETE /compost/{heap}
        DELETE("/compost/{heap}") { ServerResponse.noContent().build() }
    }
}
