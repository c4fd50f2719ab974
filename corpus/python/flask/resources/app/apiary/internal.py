from flask_restful import Api, Resource

BEEKEEPING = "/keepers"


def scoped(path):
    return BEEKEEPING + path


class KeeperApi(Api):
    """Puts every path below the keepers' part."""

    def add_keeper_resource(self, resource, *paths, **options):
        paths = [scoped(path) for path in paths]
        return self.add_resource(resource, *paths, **options)


internal = KeeperApi()


class Smoke(Resource):
    def post(self):
        return "", 202


# route: POST /keepers/smoke
# route: POST /keepers/haze
internal.add_keeper_resource(Smoke, "/smoke", "/haze")
