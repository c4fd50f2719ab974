package example.lighthouse

import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication

@SpringBootApplication
class Lighthouses

fun main(arguments: Array<String>) {
    runApplication<Lighthouses>(*arguments)
}
