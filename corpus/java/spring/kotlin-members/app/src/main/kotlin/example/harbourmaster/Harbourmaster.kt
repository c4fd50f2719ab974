package example.harbourmaster

import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication

@SpringBootApplication
class Harbourmaster

fun main(args: Array<String>) {
    runApplication<Harbourmaster>(*args)
}
