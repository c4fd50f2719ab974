package example.lighthouse

import example.lighthouse.charts.Charts
import org.springframework.http.ResponseEntity
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PutMapping
import org.springframework.web.bind.annotation.RequestMapping
import org.springframework.web.bind.annotation.RestController
import org.springframework.web.bind.annotation.PostMapping as Post

/** What each station can tell and be told. */
abstract class StationController<T>(private val initial: T) {
    // route: GET /fog/state
    // route: GET /tides/state
    @GetMapping("/state")
    open fun state(): ResponseEntity<T> = ResponseEntity.ok(initial)

    // route: PUT /fog/state
    @PutMapping("/state")
    abstract fun change(): T
}

@RestController
@RequestMapping("/fog")
class FogController : StationController<String>("clear") {
    override fun change() = "dense"

    // route: POST /fog/horn/{seconds}
    @Post("horn/{seconds:[0-9]+}")
    fun horn() = Unit

    // route: GET /fog/north [configured]
    @GetMapping("\${fog.station:south}")
    fun station() = "a property, not a template"
}

@RestController
@RequestMapping("/tides", produces = ["application/json"])
class TideController : StationController<Int>(0) {
    // route: PUT /tides/level
    @PutMapping("/level")
    override fun change() = 1

    // route: GET /tides/charts/{chart}
    @GetMapping(Charts.ONE)
    fun chart() = "a chart"
}
