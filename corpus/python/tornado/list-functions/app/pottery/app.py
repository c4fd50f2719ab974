from collections import OrderedDict, namedtuple
from itertools import chain

from tornado.web import Application, RequestHandler, url

from pottery.pages import PAGES, Page


class Pot(RequestHandler):
    def get(self, *args, **kwargs):
        self.finish(self.request.path)


class Glaze(Pot):
    def post(self, *args):
        self.set_status(201)


Entry = namedtuple("Entry", "pattern handler kwargs")

KILNS = ("gas", "wood")
FEATURES = {"wheel": True, "mould": False}


class Pottery(Application):
    routes = [
        # route: GET /pots
        (r"/pots", Pot),
    ]

    def __init__(self):
        handlers = self.routes + self.kilns()
        handlers[len(handlers) :] = []
        settings = {"debug": False}
        super(Pottery, self).__init__(handlers=handlers, **settings)

    @staticmethod
    def kilns():
        out = list()
        for kiln in KILNS:
            # route: GET /kilns/gas/{shelf:int}
            # route: GET /kilns/wood/{shelf:int}
            out.append(url(rf"/kilns/{kiln}/(?P<shelf>\d+)", Pot, kwargs=None, name=kiln))
        return out


glazes = OrderedDict()
glazes["blue"] = Glaze
glazes["green"] = Pot

app = Pottery()
# route: GET /mapped/cups
# route: GET /mapped/bowls
app.add_handlers(".*", map(lambda path: (path, Pot), ["/mapped/cups", "/mapped/bowls"]))
# route: GET /glazes/blue
# route: POST /glazes/blue
# route: GET /glazes/green
app.add_handlers(r".*$", [("/glazes/" + colour, handler) for colour, handler in glazes.items()])
app.wildcard_router.add_rules(
    [
        # route: GET /clay
        tuple(["/clay", Pot]),
    ]
)

other = Application(
    [
        # route: GET /chained
        *chain([("/chained", Pot)]),
        # route: GET /wheel
        *[("/" + name, Pot) for name, wanted in FEATURES.items() if wanted],
        # route: GET /shelves/1
        # route: GET /shelves/2
        *[(f"/shelves/{number}", Pot) for number in range(1, 3)],
        # route: GET /filtered
        *filter(None, [("/filtered", Pot), None]),
        *[(path, Page) for path, _ in PAGES],
    ]
)

shop_entries = [
    # route: GET /shop
    (r"/shop", Pot),
]
shop_entries[:0] = [
    # todo-route: GET /shop/first
    # todo-no-route: GET /shop/first [unmounted]
    (r"/shop/first", Pot),
]
shop_entries += [
    # route: GET /shop/named
    Entry(r"/shop/named", Pot, {}),
    # route: GET /shop/text
    (r"/shop/text", "pottery.app.Pot"),
]
shop = Application(shop_entries)

# The longest address first.
market = Application(
    sorted(
        [
            # route: GET /market
            (r"/market", Pot),
            # route: GET /market/stalls
            (r"/market/stalls", Pot),
        ],
        key=lambda entry: -len(entry[0]),
    )
)
