from tornado.web import Application, RequestHandler

from aviary import patterns
from aviary.patterns import FORMAT


class Show(RequestHandler):
    def get(self, *values, **named):
        self.finish({"values": values, **named})


class Change(Show):
    def put(self, *values, **named):
        self.set_status(204)


app = Application(
    [
        # route: GET /birds/{arg1}
        # route: PUT /birds/{arg1}
        (r"/birds(/[0-9]+)?", Change),
        # route: GET /nests/{arg1}/eggs/{arg2:int}
        (r"/nests/([^/]+)/eggs/(\d+)", Show),
        # route: GET /rings/{ring}
        (r"/rings/" + patterns.RING, Show),
        # route: GET /lists/birds.{format}
        (rf"/lists/birds\.{FORMAT}", Show),
        # route: GET /feeds/{kind}/{number:int}
        (r"^/feeds/(?P<kind>seed|fruit)/(?P<number>\d+)$", Show),
        # route: GET /sitemap.xml
        (r"/sitemap.xml", Show),
        # route: GET /songs/{song}
        (r"/songs/(?P<song>(?!draft)[^/]+)/?", Show),
        # route: GET /logs/{*arg1}
        (r"/logs/(.*)", Show),
        # route: GET /pages/{*rest}
        (r"/pages/(?P<rest>.+)", Show),
        # route: GET /a-b_c/{x}-{y}
        (r"/a\-b_c/(?P<x>\w+)-(?P<y>\w+)", Show),
        # route: GET /counts/{year:int}.{kind}
        (r"/counts/(?P<year>\d+)(?:\.(?P<kind>json|csv))?", Show),
        # route: GET /molts/v2/{month:int}
        (r"/molts/(?:v2/)?(?P<month>\d+)", Show),
        # route: GET /colour
        (r"/colou?r", Show),
        # route: GET /trees/{arg1}/birds
        (r"/trees/([\w-]+?)/birds/?$", Show),
        # route: GET /night
        (r"/night|/dusk", Show),
        # route: GET /wings
        # route: PUT /wings
        (r"/wings", Change),
        # route: GET /feathers
        # route: PUT /feathers
        (r"/feathers/?", Change),
        # route: GET /files/{*path}
        (r"/files" + patterns.PATH, Show),
        # route: GET /old/new
        (r"/(?:old|former)/new", Show),
    ]
)
