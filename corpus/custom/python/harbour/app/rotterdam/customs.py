from harbour import Dock as Pier

from .ledger import ledger


def make(kind):
    pier = Pier("declarations")

    # route: POST /api/customs/import/declarations/import
    # route: POST /api/customs/export/declarations/export
    @pier.berth("POST", kind)
    def declare():
        # no-route
        return ledger.berth("GET", "/ledger")

    return pier


docks = {"import": make("import"), "export": make("export")}
