import functools

from flask import Blueprint, jsonify


def answering(target, rule, **options):
    """A decorator that registers what the function gives back as JSON."""

    def decorator(function):
        @target.route(rule, **options)
        @functools.wraps(function)
        def answer(*args, **kwargs):
            return jsonify(function(*args, **kwargs))

        return answer

    return decorator


def listing(target, *rules, verbs=("GET",)):
    def decorator(function):
        for number, rule in enumerate(rules):
            target.add_url_rule(rule, f"{function.__name__}{number}", function, methods=list(verbs))
        return function

    return decorator


class Commands(Blueprint):
    """Rules are commands: they stand below `/do`, and are posted unless said otherwise."""

    def route(self, rule, **options):
        options.setdefault("methods", ["POST"])
        return super().route("/do" + rule, **options)
