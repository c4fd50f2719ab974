@file:JvmName("HarbourPaths")

package example.harbourmaster.paths

const val ROOT = "/harbour"
const val BERTHS = ROOT +
    "/berths"

object Pilots {
    const val PATH = "$ROOT/pilots"

    object Station {
        const val ONE = "{station}"
    }
}

interface Limits {
    companion object {
        const val DEPTH = """/depth"""
    }
}

enum class Side(val path: String) {
    PORT("/port"),
    ;

    companion object {
        const val BOTH = "/sides"
    }
}
