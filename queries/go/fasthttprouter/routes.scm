; fasthttprouter: verbs. Claims by name alone; linking knows the receivers.

; router.GET("/path", handler)
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_) . (comment)* . (_)) @route.args
  (#any-of? @route.verb "GET" "POST" "PUT" "PATCH" "DELETE" "HEAD" "OPTIONS")
  (#set! rule "fasthttprouter.verb"))

; router.Handle("GET", "/path", handler)
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_) . (comment)* . (_) . (comment)* . (_)) @route.args
  (#eq? @route.verb "Handle")
  (#set! rule "fasthttprouter.handle"))
