package example.aquarium

import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication

@SpringBootApplication
class Aquarium

fun main(arguments: Array<String>) {
    runApplication<Aquarium>(*arguments)
}
