class Downloadable:
    async def head(self, *args):
        self.set_status(200)

    async def get(self, *args):
        self.finish("flour")


class CrossOrigin:
    """Lets pages of other sites ask."""

    def set_default_headers(self):
        self.set_header("Access-Control-Allow-Origin", "*")

    def options(self, *args):
        self.set_status(204)


class Readable:
    def get(self, *args):
        self.finish(self.read(*args))

    def read(self, *args):
        raise NotImplementedError
