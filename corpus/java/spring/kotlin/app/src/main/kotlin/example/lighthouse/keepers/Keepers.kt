package example.lighthouse.keepers

import example.lighthouse.API as ROOT
import org.springframework.core.annotation.AliasFor
import org.springframework.stereotype.Controller
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PostMapping
import org.springframework.web.bind.annotation.RequestMapping
import org.springframework.web.bind.annotation.RequestMethod
import org.springframework.web.bind.annotation.ResponseBody
import org.springframework.web.bind.annotation.RestController

/** A question that the office asks with POST. */
@Target(AnnotationTarget.FUNCTION)
@Retention(AnnotationRetention.RUNTIME)
@RequestMapping(method = [RequestMethod.POST])
annotation class Inquiry(
    @get:AliasFor(annotation = RequestMapping::class, attribute = "path")
    val value: Array<String> = [],
)

interface KeeperApi {
    // route: GET /api/keepers/{name}/watch
    @GetMapping("/{name}/watch")
    fun watch(name: String): String

    // route: POST /api/keepers/{name}/relief
    @PostMapping("/{name}/relief")
    fun relieve(name: String): String = "relieved $name"
}

@RestController
@RequestMapping("$ROOT/keepers")
class KeeperController(private val houses: List<String> = emptyList()) : KeeperApi {
    override fun watch(name: String) = when (name) {
        "ida" -> "day"
        else -> "night"
    }

    // route: POST /api/keepers/sick
    // route: POST /api/keepers/ill
    @Inquiry(["/sick", "/ill"])
    fun sick() = houses
}

class Visits {
    @Controller
    @RequestMapping(value = ["/visits", "/tours"])
    class VisitController {
        // route: GET /visits/calendar
        // route: GET /tours/calendar
        @GetMapping("/calendar")
        @ResponseBody
        fun calendar() = "closed"
    }
}

// no-route: nobody makes an abstract class
@RestController
abstract class Unfinished {
    // no-route
    @GetMapping("/unfinished")
    fun unfinished() = 1
}
