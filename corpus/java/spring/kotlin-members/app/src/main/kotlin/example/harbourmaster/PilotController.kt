package example.harbourmaster

import example.harbourmaster.paths.Pilots
import org.springframework.stereotype.Service
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PathVariable
import org.springframework.web.bind.annotation.PostMapping
import org.springframework.web.bind.annotation.RequestMapping
import org.springframework.web.bind.annotation.RestController

interface PilotApi {
    // route: GET /harbour/pilots/{station}
    @GetMapping(Pilots.Station.ONE)
    fun station(@PathVariable station: String): String

    // route: POST /harbour/pilots/{station}/call
    @PostMapping("{station}/call")
    fun call(@PathVariable station: String)
}

@Service
class PilotService : PilotApi {
    override fun station(station: String) = station

    override fun call(station: String) = Unit
}

/** All that it does, the service does. */
@RestController
@RequestMapping(Pilots.PATH)
class PilotController(service: PilotService) : PilotApi by service

sealed class Tides {
    // route: GET /tides/now
    @GetMapping("/now")
    fun now() = "low"
}

@RestController
@RequestMapping("/tides")
class NorthTides : Tides()

// no-route: an object that nobody has as a bean
object Fixtures {
    @GetMapping("/fixtures")
    fun fixtures() = "none"
}

// no-route: no class has it
@GetMapping("/loose")
fun loose() = "function"
