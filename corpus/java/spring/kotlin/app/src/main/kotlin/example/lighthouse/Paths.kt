package example.lighthouse

/** Everything is served below it. */
const val API = "/api"

private const val VERSION = 3

/** Where lamps are managed. */
const val LAMPS = "$API/v$VERSION/lamps"

object Segments {
    const val BY_NUMBER = "/{number}"
    const val ALARMS = "alarms"
}
