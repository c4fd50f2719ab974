package example.lighthouse

import example.lighthouse.Segments.ALARMS
import org.springframework.web.bind.annotation.DeleteMapping
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PathVariable
import org.springframework.web.bind.annotation.PostMapping
import org.springframework.web.bind.annotation.PutMapping
import org.springframework.web.bind.annotation.RequestBody
import org.springframework.web.bind.annotation.RequestMapping
import org.springframework.web.bind.annotation.RequestMethod
import org.springframework.web.bind.annotation.RequestParam
import org.springframework.web.bind.annotation.RestController

data class Lamp(val number: Int, val range: Double = 1.5)

@RestController
@RequestMapping(LAMPS)
class LampController(private val lamps: MutableMap<Int, Lamp> = mutableMapOf()) {
    /** All lamps. */
    // route: GET /api/v3/lamps
    @GetMapping
    fun all(@RequestParam(required = false) colour: String?) = lamps.values.filter { it.range > 0 }

    // route: GET /api/v3/lamps/{number}
    @GetMapping(Segments.BY_NUMBER)
    fun one(@PathVariable number: Int): Lamp? = lamps[number]

    // route: POST /api/v3/lamps
    // route: POST /api/v3/lamps/new
    @PostMapping("", "/new")
    fun add(@RequestBody lamp: Lamp) {
        lamps[lamp.number] = lamp
    }

    // route: PUT /api/v3/lamps/{number}
    // route: PATCH /api/v3/lamps/{number}
    @RequestMapping(path = [Segments.BY_NUMBER], method = [RequestMethod.PUT, RequestMethod.PATCH])
    fun change(@PathVariable number: Int, @RequestBody lamp: Lamp) = lamp.copy(number = number)

    // route: DELETE /api/v3/lamps/{number}/bulbs/{bulb}
    @DeleteMapping(Segments.BY_NUMBER + BULBS + "/{bulb}")
    fun removeBulb(@PathVariable number: Int, @PathVariable bulb: Int) = number + bulb

    // route: GET /api/v3/lamps/{number}/alarms
    @GetMapping("${Segments.BY_NUMBER}/$ALARMS")
    fun alarms(@PathVariable number: Int): List<String> {
        // no-route
        return lamps.keys.map { "/alarms/$it" }
    }

    companion object {
        private const val BULBS = "/bulbs"
    }
}
