; Chi: verbs, sub-routers, mounts. Claims by name alone; linking knows the receivers.

; r.Get("/path", handler), r.HandleFunc("/path", handler)
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_) . (comment)* . (_)) @route.args
  (#any-of? @route.verb "Get" "Post" "Put" "Patch" "Delete" "Head" "Options" "Connect" "Trace" "Handle" "HandleFunc")
  (#set! rule "chi.verb"))

; r.Method("GET", "/path", handler)
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_) . (comment)* . (_) . (comment)* . (_)) @route.args
  (#any-of? @route.verb "Method" "MethodFunc")
  (#set! rule "chi.method"))

; r.Route("/prefix", func(r chi.Router) { … }), r.Mount("/prefix", handler)
(call_expression
  function: (selector_expression
    operand: (_) @mount.parent
    field: (field_identifier) @mount.verb)
  arguments: (argument_list . (_) . (comment)* . (_)) @mount.args
  (#any-of? @mount.verb "Route" "Mount")
  (#set! rule "chi.mount"))

; r.Group(func(r chi.Router) { … })
(call_expression
  function: (selector_expression
    operand: (_) @mount.parent
    field: (field_identifier) @mount.verb)
  arguments: (argument_list . (func_literal)) @mount.args
  (#eq? @mount.verb "Group")
  (#set! rule "chi.group"))
