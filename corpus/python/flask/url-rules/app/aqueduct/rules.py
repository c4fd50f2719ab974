"""How addresses are made here."""

from aqueduct import settings


def district_rule(rule: str) -> str:
    """The rule itself; below the district's name where the house serves several."""
    if settings.SEVERAL_DISTRICTS:
        return "/<district>" + rule
    return rule


def numbered(*pieces: str, kind: str = "int") -> str:
    return "/{}/<{}:number>".format("/".join(pieces), kind)


def register_api(app, view, endpoint, url, pk="id", pk_type="int"):
    """One class for a collection and its members."""
    function = view.as_view(endpoint)
    app.add_url_rule(url, defaults={pk: None}, view_func=function, methods=["GET"])
    app.add_url_rule(url, view_func=function, methods=["POST"])
    app.add_url_rule(f"{url}<{pk_type}:{pk}>", view_func=function, methods=["GET", "PUT", "DELETE"])
