from greenhouse.registry import register

soil = register("/sensors/soil")
air = register("/sensors/air")


# route: GET /sensors/soil/moisture
@soil.get("/moisture")
def moisture() -> float:
    return 0.4


# route: GET /sensors/air/humidity
@air.get("/humidity")
def humidity() -> float:
    return 0.6
