from werkzeug.routing import EndpointPrefix, Rule, RuleTemplate, Submount

resource = RuleTemplate(
    [
        # todo-route: GET /crevasses/
        # todo-route: GET /seracs/
        Rule("/${name}s/", endpoint="shown", methods=["GET"]),
        # todo-route: DELETE /crevasses/{number:int}
        # todo-route: DELETE /seracs/{number:int}
        Rule("/${name}s/<int:number>", endpoint="shown", methods=["DELETE"]),
    ]
)

ROUTES = Submount(
    "/ice",
    [
        # route: GET /ice/depth
        Rule("/depth", endpoint="shown", methods=["GET"]),
        Submount(
            "/cores",
            [
                # route: PUT /ice/cores/{core}
                Rule("/<core>", endpoint="shown", methods=["PUT"]),
            ],
        ),
    ],
)

HUTS = EndpointPrefix(
    "huts.",
    [
        # route: GET /huts/{hut}
        Rule("/huts/<hut>", endpoint="hut", methods=["GET"]),
    ],
)
