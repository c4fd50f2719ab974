from functools import wraps


class EndpointAction:
    """Calls what it is given, and answers what it gives."""

    def __init__(self, action):
        self.action = action

    def __call__(self, *args, **kwargs):
        return str(self.action(*args, **kwargs))


def logged(function):
    @wraps(function)
    def inner(*args, **kwargs):
        return function(*args, **kwargs)

    return inner
