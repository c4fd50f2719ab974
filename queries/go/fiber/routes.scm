; Fiber: verbs, groups, sub-applications. Claims by name alone; linking knows the receivers.

; app.Get("/path", handlers...)
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_) . (comment)* . (_)) @route.args
  (#any-of? @route.verb "Get" "Post" "Put" "Patch" "Delete" "Head" "Options" "Connect" "Trace" "All")
  (#set! rule "fiber.verb"))

; app.Add("GET", "/path", handlers...)
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_) . (comment)* . (_) . (comment)* . (_)) @route.args
  (#eq? @route.verb "Add")
  (#set! rule "fiber.add"))

; app.Group("/prefix"), app.RouteChain("/path")
(call_expression
  function: (selector_expression
    operand: (_) @mount.parent
    field: (field_identifier) @mount.verb)
  arguments: (argument_list . (_)) @mount.args
  (#any-of? @mount.verb "Group" "RouteChain")
  (#set! rule "fiber.group"))

; app.Mount("/prefix", other), app.Route("/prefix", func(r fiber.Router) { … }), app.Use("/prefix", other)
(call_expression
  function: (selector_expression
    operand: (_) @mount.parent
    field: (field_identifier) @mount.verb)
  arguments: (argument_list . (_) . (comment)* . (_)) @mount.args
  (#any-of? @mount.verb "Mount" "Route" "Use")
  (#set! rule "fiber.mount"))
