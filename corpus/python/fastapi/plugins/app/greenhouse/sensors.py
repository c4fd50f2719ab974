from greenhouse.registry import register

soil = register("/sensors/soil")
air = register("/sensors/air")


# todo-route: GET /sensors/soil/moisture
# todo-no-route: GET /moisture [unmounted]
@soil.get("/moisture")
def moisture() -> float:
    return 0.4


# todo-route: GET /sensors/air/humidity
# todo-no-route: GET /humidity [unmounted]
@air.get("/humidity")
def humidity() -> float:
    return 0.6
