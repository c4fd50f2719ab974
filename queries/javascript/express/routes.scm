; Registrations on Express applications and routers.

; app.get("/users", guard, handler); the path may be any expression
(call_expression
  function: (member_expression
    object: (_) @route.receiver
    property: (property_identifier) @route.verb)
  arguments: (arguments (_) (_)) @route.args
  (#any-of? @route.verb
    "get" "post" "put" "patch" "delete" "head" "options" "all" "del" "trace" "connect" "checkout" "copy" "link" "lock"
    "m-search" "merge" "mkactivity" "mkcalendar" "mkcol" "move" "notify" "propfind" "proppatch" "purge" "rebind"
    "report" "search" "source" "subscribe" "unbind" "unlink" "unlock" "unsubscribe" "query" "acl" "bind")
  (#set! rule "express.verb"))

; router.route("/users").get(list).post(create): the path stands in the call that the chain hangs on, however far down
(call_expression
  function: (member_expression
    object: (call_expression
      function: (member_expression)) @route.receiver
    property: (property_identifier) @route.verb)
  arguments: (arguments (_)) @route.args
  (#any-of? @route.verb
    "get" "post" "put" "patch" "delete" "head" "options" "all" "del" "trace" "connect" "checkout" "copy" "link" "lock"
    "m-search" "merge" "mkactivity" "mkcalendar" "mkcol" "move" "notify" "propfind" "proppatch" "purge" "rebind"
    "report" "search" "source" "subscribe" "unbind" "unlink" "unlock" "unsubscribe" "query" "acl" "bind")
  (#set! rule "express.verb"))

; app[method](path, handler)
(call_expression
  function: (subscript_expression
    object: (_) @route.receiver
    index: (_) @route.verb)
  arguments: (arguments (_) (_)) @route.args
  (#set! rule "express.computed-verb"))

; app.use("/api", router), app.use(guard)
(call_expression
  function: (member_expression
    object: (_) @mount.parent
    property: (property_identifier) @mount.verb)
  arguments: (arguments (_)) @mount.args
  (#eq? @mount.verb "use")
  (#set! rule "express.use"))

; app.route("/users")
(call_expression
  function: (member_expression
    object: (_) @route.receiver
    property: (property_identifier) @route.verb)
  arguments: (arguments . (_) .) @route.args
  (#eq? @route.verb "route")
  (#set! rule "express.route"))
