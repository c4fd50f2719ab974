ROW = r"(?P<row>\d+)"


def join(*pieces):
    """Joins parts of an address with one slash between them."""
    pieces = list(pieces)
    initial = pieces[0].startswith("/")
    stripped = [piece.strip("/") for piece in pieces]
    result = "/".join(piece for piece in stripped if piece)
    if initial:
        result = "/" + result
    return result
