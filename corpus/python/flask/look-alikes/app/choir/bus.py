"""Messages within the house; a decorator each, named like those of the web framework."""

from collections import defaultdict


class Bus:
    def __init__(self):
        self._listeners = defaultdict(list)

    def route(self, topic, methods=()):
        def decorate(listener):
            self._listeners[topic].append(listener)
            return listener

        return decorate

    get = post = route

    def add_url_rule(self, rule, endpoint, view):
        self._listeners[rule].append(view)

    def send(self, topic, message):
        for listener in self._listeners[topic]:
            listener(message)


bus = Bus()


# no-route: a topic
@bus.route("/rehearsals", methods=["POST"])
def on_rehearsal(message):
    return message


# no-route: a topic
@bus.get("/voices")
def on_voice(message):
    return message


# no-route: a topic
bus.add_url_rule("/scores", "scores", on_voice)
