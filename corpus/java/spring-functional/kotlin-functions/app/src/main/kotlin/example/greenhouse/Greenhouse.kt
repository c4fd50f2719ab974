package example.greenhouse

import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication

@SpringBootApplication
class Greenhouse

fun main(args: Array<String>) {
    runApplication<Greenhouse>(*args)
}
