class LeverViews:
    prefix = "/levers"

    def __init__(self, box) -> None:
        self.box = box

    def install(self) -> None:
        # todo-route: GET /levers/{lever}
        # todo-no-route: ? /levers/{lever} [partial]
        self._add("/<lever>", self.show)
        # route: POST /levers/{lever}
        self._add("/<lever>", self.pull, "POST")

    def _add(self, rule, view, *methods):
        self.box.app.add_url_rule(self.prefix + rule, view.__name__, view, methods=methods or None)

    def show(self, lever):
        return lever

    def pull(self, lever):
        return lever
