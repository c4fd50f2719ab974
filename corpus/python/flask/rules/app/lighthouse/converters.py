from werkzeug.routing import BaseConverter


class RegexConverter(BaseConverter):
    def __init__(self, url_map, *items):
        super().__init__(url_map)
        self.regex = items[0]


class SlugConverter(BaseConverter):
    regex = r"[a-z]+(?:-[a-z]+)*"
