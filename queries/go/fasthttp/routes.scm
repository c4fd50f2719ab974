; fasthttp/router: verbs, groups. Claims by name alone; linking knows the receivers.

; router.GET("/path", handler)
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_) . (comment)* . (_)) @route.args
  (#any-of? @route.verb "GET" "POST" "PUT" "PATCH" "DELETE" "HEAD" "OPTIONS" "CONNECT" "TRACE" "ANY")
  (#set! rule "fasthttp.verb"))

; router.Handle("GET", "/path", handler)
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_) . (comment)* . (_) . (comment)* . (_)) @route.args
  (#eq? @route.verb "Handle")
  (#set! rule "fasthttp.handle"))

; router.Group("/prefix")
(call_expression
  function: (selector_expression
    operand: (_) @mount.parent
    field: (field_identifier) @mount.verb)
  arguments: (argument_list . (_)) @mount.args
  (#eq? @mount.verb "Group")
  (#set! rule "fasthttp.group"))

; fasthttp.ListenAndServe(":8080", handler)
(call_expression
  function: (selector_expression
    operand: (identifier) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_) . (comment)* . (_)) @route.args
  (#eq? @route.receiver "fasthttp")
  (#any-of? @route.verb "ListenAndServe" "Serve")
  (#set! rule "fasthttp.listen"))
