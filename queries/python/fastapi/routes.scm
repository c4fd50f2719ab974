; Registrations on FastAPI and Starlette routers, as calls and as decorators (a decorator's call is a call).

; @router.get("/items"), app.post(path="/items")(handler). Which argument is the path is decided when linking: an anchor
; would lose calls with a comment before their first argument.
(call
  function: (attribute
    object: (_) @route.receiver
    attribute: (identifier) @route.verb)
  arguments: (argument_list
    [
      (string)
      (concatenated_string)
      (identifier)
      (attribute)
      (binary_operator)
      (boolean_operator)
      (conditional_expression)
      (call)
      (subscript)
      (parenthesized_expression)
      (list_splat)
      (dictionary_splat)
    ]) @route.args
  (#any-of? @route.verb "get" "post" "put" "patch" "delete" "head" "options" "trace")
  (#set! rule "fastapi.verb"))

(call
  function: (attribute
    object: (_) @route.receiver
    attribute: (identifier) @route.verb)
  arguments: (argument_list
    (keyword_argument
      name: (identifier) @_path)) @route.args
  (#any-of? @route.verb "get" "post" "put" "patch" "delete" "head" "options" "trace")
  (#eq? @_path "path")
  (#set! rule "fastapi.verb"))

; router.add_api_route("/items", handler, methods=["GET"]), @app.websocket("/feed")
(call
  function: (attribute
    object: (_) @route.receiver
    attribute: (identifier) @route.verb)
  arguments: (argument_list) @route.args
  (#any-of? @route.verb
    "api_route" "add_api_route" "route" "add_route" "websocket" "websocket_route" "add_api_websocket_route"
    "add_websocket_route")
  (#set! rule "fastapi.api-route"))

; app.include_router(router, prefix="/v1")
(call
  function: (attribute
    object: (_) @mount.parent
    attribute: (identifier) @mount.verb)
  arguments: (argument_list) @mount.args
  (#eq? @mount.verb "include_router")
  (#set! rule "fastapi.include"))

; app.mount("/static", application)
(call
  function: (attribute
    object: (_) @mount.parent
    attribute: (identifier) @mount.verb)
  arguments: (argument_list) @mount.args
  (#eq? @mount.verb "mount")
  (#set! rule "fastapi.mount"))
