package example.windmill

import example.windmill.staff.Staff
import org.springframework.context.annotation.Bean
import org.springframework.context.annotation.Configuration
import org.springframework.context.annotation.Profile
import org.springframework.web.HttpRequestHandler
import org.springframework.web.bind.annotation.RestController
import org.springframework.web.method.HandlerTypePredicate
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping
import org.springframework.web.socket.config.annotation.EnableWebSocket
import org.springframework.web.socket.config.annotation.WebSocketConfigurer
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry
import org.springframework.web.socket.handler.TextWebSocketHandler

private const val API = "/api"

@Configuration
@EnableWebSocket
class WebConfiguration : WebMvcConfigurer, WebSocketConfigurer {
    override fun configurePathMatch(configurer: PathMatchConfigurer) {
        configurer.addPathPrefix("$API/staff") { it.isAnnotationPresent(Staff::class.java) }
        configurer.addPathPrefix(API, HandlerTypePredicate.forAnnotation(RestController::class.java))
    }

    override fun addViewControllers(registry: ViewControllerRegistry) {
        // route: GET /visit
        registry.addViewController("/visit").setViewName("visit")
        listOf("history", "millers").forEach {
            // route: GET /about/history
            // route: GET /about/millers
            registry.addViewController("/about/$it")
        }
    }

    override fun registerWebSocketHandlers(registry: WebSocketHandlerRegistry) {
        // route: WS /live/wind
        registry.addHandler(TextWebSocketHandler(), "/live/wind").setAllowedOrigins("*")
    }

    @Bean
    fun sails() = HttpRequestHandler { _, response -> response.status = 204 }

    @Bean
    fun urls(sails: HttpRequestHandler) = SimpleUrlHandlerMapping().apply {
        order = 5
        // todo-route: ANY /sails/{*}
        urlMap = mapOf("/sails/**" to sails)
    }

    @Bean
    fun more(sails: HttpRequestHandler) =
        // route: ANY /brake
        SimpleUrlHandlerMapping(mapOf("/brake" to sails), 6)

    @Bean
    @Profile("storm")
    fun stormUrls(sails: HttpRequestHandler): SimpleUrlHandlerMapping {
        val mapping = SimpleUrlHandlerMapping()
        // route: ANY /storm/lock [conditional]
        mapping.setUrlMap(mapOf("/storm/lock" to sails))
        return mapping
    }
}
