package example.aquarium

import org.springframework.context.annotation.Bean
import org.springframework.context.annotation.Configuration
import org.springframework.http.MediaType.APPLICATION_JSON
import org.springframework.web.reactive.function.server.RouterFunctionDsl
import org.springframework.web.reactive.function.server.ServerResponse
import org.springframework.web.reactive.function.server.coRouter
import org.springframework.web.reactive.function.server.router

private const val TANKS = "/tanks"

@Configuration
class Routes(private val tanks: TankHandler) {
    @Bean
    fun tankRoutes() = router {
        "/api".nest {
            TANKS.nest {
                // route: GET /api/tanks
                GET("", tanks::all)
                // route: GET /api/tanks/{tank}
                GET("/{tank}", tanks::one)
                accept(APPLICATION_JSON).nest {
                    // route: PUT /api/tanks/{tank}
                    PUT("/{tank}") { request -> tanks.fill(request) }
                }
            }
            // route: GET /api/hours
            GET("/hours") { ServerResponse.ok().bodyValue(mapOf("open" to "9", "closed" to "18")) }
            tickets()
        }
        // route: DELETE /tickets/{number}
        DELETE("/tickets/{number}", accept(APPLICATION_JSON)) { ServerResponse.noContent().build() }
    }

    @Bean
    fun feeding() = coRouter {
        path("/feeding").nest {
            // route: POST /feeding/{tank}
            POST("/{tank}", tanks::feed)
        }
    }

    @Bean
    fun pages() = router {
        for ((name, text) in mapOf("about" to "Since 1903", "contact" to "Pier 4")) {
            // route: GET /about
            // route: GET /contact
            GET("/$name") { ServerResponse.ok().bodyValue(text) }
        }
    }

    // no-route: no bean
    fun unused() = mapOf("GET" to "/unused")
}

private fun RouterFunctionDsl.tickets() {
    // route: POST /api/tickets
    POST("/tickets") { ServerResponse.ok().build() }
    "/tickets/{number}".nest {
        // route: POST /api/tickets/{number}/refund
        POST("refund") { ServerResponse.accepted().build() }
    }
}
