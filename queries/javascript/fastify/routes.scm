; Registrations on Fastify instances.

; fastify.get("/users", { schema }, handler); type arguments may stand before the parenthesis
(call_expression
  function: (member_expression
    object: (_) @route.receiver
    property: (property_identifier) @route.verb)
  arguments: (arguments (_) (_)) @route.args
  (#any-of? @route.verb
    "get" "post" "put" "patch" "delete" "head" "options" "all" "trace" "propfind" "proppatch" "mkcol" "copy" "move" "lock"
    "unlock" "search" "mkcalendar" "report")
  (#set! rule "fastify.verb"))

; fastify.route({ method: "GET", url: "/users", handler })
(call_expression
  function: (member_expression
    object: (_) @route.receiver
    property: (property_identifier) @route.verb)
  arguments: (arguments . (object) .) @route.args
  (#eq? @route.verb "route")
  (#set! rule "fastify.route"))

; fastify[method](path, options, handler)
(call_expression
  function: (subscript_expression
    object: (_) @route.receiver
    index: (_) @route.verb)
  arguments: (arguments (_) (_)) @route.args
  (#set! rule "fastify.computed-verb"))

; fastify.register(plugin, { prefix: "/users" })
(call_expression
  function: (member_expression
    object: (_) @mount.parent
    property: (property_identifier) @mount.verb)
  arguments: (arguments (_)) @mount.args
  (#eq? @mount.verb "register")
  (#set! rule "fastify.register"))
