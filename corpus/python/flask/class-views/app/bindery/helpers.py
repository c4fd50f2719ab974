from functools import wraps


def register_view(app, routes, view_func, **options):
    for route in routes:
        app.add_url_rule(route, view_func=view_func, **options)


def signed_in(view):
    @wraps(view)
    def inner(*args, **kwargs):
        return view(*args, **kwargs)

    return inner
