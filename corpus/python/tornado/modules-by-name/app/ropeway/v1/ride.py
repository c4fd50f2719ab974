from ropeway.base import Handler


class RideAPI(Handler):
    def get(self, ride):
        self.finish(ride)

    def patch(self, ride):
        self.finish(ride)


class RideListAPI(Handler):
    def post(self):
        self.set_status(201)
