package example.windmill

import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication

@SpringBootApplication
class Windmill

fun main(args: Array<String>) {
    runApplication<Windmill>(*args)
}
