package example.harbourmaster

import example.harbourmaster.paths.BERTHS
import example.harbourmaster.paths.Limits
import example.harbourmaster.paths.Side
import org.springframework.http.ResponseEntity
import org.springframework.web.bind.annotation.DeleteMapping
import org.springframework.web.bind.annotation.GetMapping as Read
import org.springframework.web.bind.annotation.PathVariable
import org.springframework.web.bind.annotation.PostMapping
import org.springframework.web.bind.annotation.RequestMapping
import org.springframework.web.bind.annotation.RequestMethod.OPTIONS
import org.springframework.web.bind.annotation.RequestMethod.PUT
import org.springframework.web.bind.annotation.ResponseStatus
import org.springframework.http.HttpStatus
import org.springframework.web.bind.annotation.RestController

typealias Remove = DeleteMapping

@RestController
@RequestMapping(value = [BERTHS], produces = ["application/json"])
internal class BerthController {
    // route: GET /harbour/berths
    @Read
    suspend fun all(): List<String> = emptyList()

    // route: GET /harbour/berths/{number}/depth
    // route: GET /harbour/berths/{number}/sides
    @Read(value = arrayOf("/{number}" + Limits.DEPTH, "/{number}${Side.BOTH}"))
    fun depth(@PathVariable number: Int) = number

    // todo-route: DELETE /harbour/berths/{number}
    @Remove("/{number:\\d+}")
    fun remove(@PathVariable number: Int): ResponseEntity<Void> = ResponseEntity.noContent().build()

    // route: PUT /harbour/berths/{number}/lights
    // route: OPTIONS /harbour/berths/{number}/lights
    @RequestMapping(path = ["""/{number}/lights"""], method = [PUT, OPTIONS])
    fun lights(@PathVariable number: Int) = Unit

    // route: POST /harbour/berths/{number}/bookings
    @[PostMapping("/{number}/bookings") ResponseStatus(HttpStatus.CREATED)]
    fun book(@PathVariable number: Int) = Unit

    // no-route: its mapping is only a text
    val note = "@GetMapping(\"/note\")"
}
