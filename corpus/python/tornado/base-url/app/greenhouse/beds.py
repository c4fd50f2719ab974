from tornado.web import RequestHandler

_bed = r"(?P<bed>[A-Z]\d+)"


class Removable:
    def delete(self, bed):
        self.set_status(204)


class Beds(RequestHandler):
    def get(self):
        self.write("")

    post = get


class Bed(Removable, RequestHandler):
    async def get(self, bed):
        self.write(bed)


class Watered(Bed):
    def initialize(self, litres):
        self.litres = litres

    def patch(self, bed):
        self.set_status(204)


handlers = [
    # route: GET /glass/beds
    # route: POST /glass/beds
    (r"/beds", Beds),
    # route: GET /glass/beds/{bed}
    # route: DELETE /glass/beds/{bed}
    (rf"/beds/{_bed}", Bed),
    # route: GET /glass/beds/{bed}/water
    # route: DELETE /glass/beds/{bed}/water
    # route: PATCH /glass/beds/{bed}/water
    (r"/beds/%s/water" % _bed, Watered, {"litres": 2}, "water"),
]
