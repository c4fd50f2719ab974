import harbour as h

READ = "get"

dock = h.Dock()


# route: GET /api/cranes
@dock.berth(READ, "/")
def cranes():
    return []


# route: PUT /api/cranes/{number:int}/load
@dock.berth("PUT", "/<int:number>/load")
def load(number):
    return number


# route: GET /api/cranes/log/{*path}
@dock.berth(READ, "log/<path...>")
def log(path):
    return path
