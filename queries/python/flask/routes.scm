; Flask: rules on applications and blueprints, blueprints registered. Claims by name alone.

; @app.route("/x", methods=["POST"])
(call
  function: (attribute
    object: (_) @route.receiver
    attribute: (identifier) @route.verb)
  arguments: (argument_list) @route.args
  (#eq? @route.verb "route")
  (#set! rule "flask.route"))

; @blueprint.get("/x")
(call
  function: (attribute
    object: (_) @route.receiver
    attribute: (identifier) @route.verb)
  arguments: (argument_list
    [
      (string)
      (concatenated_string)
    ]) @route.args
  (#any-of? @route.verb "get" "post" "put" "patch" "delete")
  (#set! rule "flask.verb"))

; app.add_url_rule("/x", view_func=show)
(call
  function: (attribute
    object: (_) @route.receiver
    attribute: (identifier) @route.verb)
  arguments: (argument_list) @route.args
  (#eq? @route.verb "add_url_rule")
  (#set! rule "flask.url-rule"))

; app.register_blueprint(orders, url_prefix="/orders")
(call
  function: (attribute
    object: (_) @mount.parent
    attribute: (identifier) @mount.verb)
  arguments: (argument_list) @mount.args
  (#eq? @mount.verb "register_blueprint")
  (#set! rule "flask.register"))

; api.add_resource(Orders, "/orders", "/v2/orders"), api.add_namespace(orders, "/orders"), api.init_app(app)
(call
  function: (attribute
    object: (_) @route.receiver
    attribute: (identifier) @route.verb)
  arguments: (argument_list (_)) @route.args
  (#eq? @route.verb "add_resource")
  (#set! rule "flask.resource"))

(call
  function: (attribute
    object: (_) @mount.parent
    attribute: (identifier) @mount.verb)
  arguments: (argument_list (_)) @mount.args
  (#eq? @mount.verb "add_namespace")
  (#set! rule "flask.register"))

; builder.add_view(Ships, "Ships"), builder.add_api(ShipApi)
(call
  function: (attribute
    object: (_) @mount.parent
    attribute: (identifier) @mount.verb)
  arguments: (argument_list (_)) @mount.args
  (#any-of? @mount.verb "add_view" "add_view_no_menu" "add_api")
  (#set! rule "flask.view"))

; @expose("/list/", methods=["GET"])
(call
  function: (identifier) @annot.name
  arguments: (argument_list) @annot.args
  (#eq? @annot.name "expose")
  (#set! rule "flask.expose"))

; @api.resource("/orders/<int:id>"); a resource of another kind has no path.
(call
  function: (attribute
    object: (_) @route.receiver
    attribute: (identifier) @route.verb)
  arguments: (argument_list
    .
    (string) @_path) @route.args
  (#eq? @route.verb "resource")
  (#match? @_path "^[rbuf]*[\"']+/")
  (#set! rule "flask.route"))
