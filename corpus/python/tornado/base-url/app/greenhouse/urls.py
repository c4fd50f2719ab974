def joined(*pieces):
    """One slash between the pieces, none lost at the ends."""
    stripped = [piece.strip("/") for piece in pieces]
    return "/" + "/".join(piece for piece in stripped if piece)


def below(base, handlers):
    moved = []
    for handler in handlers:
        pattern = joined(base, handler[0])
        moved.append(tuple([pattern] + list(handler[1:])))
    return moved
