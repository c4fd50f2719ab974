package example.windmill

import example.windmill.staff.Staff
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PathVariable
import org.springframework.web.bind.annotation.PostMapping
import org.springframework.web.bind.annotation.RequestMapping
import org.springframework.web.bind.annotation.RestController

@RestController
@RequestMapping("\${windmill.flour}")
class FlourController {
    // route: GET /api/flour/{kind} [configured]
    @GetMapping("/{kind}")
    fun flour(@PathVariable kind: String) = kind
}

@Staff
@RestController
class GearController {
    // todo-route: POST /api/staff/gears/grease
    // todo-no-route: POST /api/gears/grease
    @PostMapping("/gears/grease")
    fun grease() = Unit
}

@RestController
@ConditionalOnProperty(prefix = "windmill", name = ["tours"])
class TourController {
    // route: GET /api/tours [conditional]
    @GetMapping("/tours")
    fun tours(): List<String> = emptyList()
}
