from ropeway.base import Handler


class WindAPI(Handler):
    def get(self):
        self.finish("calm")


class SnowAPI(WindAPI):
    pass
