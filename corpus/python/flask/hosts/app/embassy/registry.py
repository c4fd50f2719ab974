from flask import Blueprint


class Office(Blueprint):
    """Registers its sub-offices beside itself."""

    def __init__(self, name, import_name, **options):
        options.setdefault("url_prefix", "/" + name)
        self.offices = []
        super().__init__(name, import_name, **options)

    def register(self, app, options):
        super().register(app, options)
        for office in self.offices:
            app.register_blueprint(office)


registry = Office("registry", __name__)
archive = Office("archive", __name__)
registry.offices.append(archive)


# route: GET /registry/{year:int}
@registry.route("/<int:year>", host="www.embassy.example")
def year(year):
    return str(year)


# route: GET /archive/{shelf}
@archive.route("/<shelf>", host="www.embassy.example")
def shelf(shelf):
    return shelf
