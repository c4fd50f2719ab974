class Clay:
    pass


class Straw:
    pass


MODELS = [Clay, Straw]
