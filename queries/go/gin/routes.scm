; Gin: verbs, groups, static files. Claims by name alone; linking knows the receivers.

; router.GET("/path", handler)
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_) . (comment)* . (_)) @route.args
  (#any-of? @route.verb "GET" "POST" "PUT" "PATCH" "DELETE" "HEAD" "OPTIONS" "Any")
  (#set! rule "gin.verb"))

; router.Handle("GET", "/path", handler), router.Match([]string{"GET"}, "/path", handler)
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_) . (comment)* . (_) . (comment)* . (_)) @route.args
  (#any-of? @route.verb "Handle" "Match")
  (#set! rule "gin.handle"))

; router.Group("/prefix")
(call_expression
  function: (selector_expression
    operand: (_) @mount.parent
    field: (field_identifier) @mount.verb)
  arguments: (argument_list . (_)) @mount.args
  (#eq? @mount.verb "Group")
  (#set! rule "gin.group"))

; router.Static("/path", "./folder")
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_) . (comment)* . (_)) @route.args
  (#any-of? @route.verb "Static" "StaticFile" "StaticFS" "StaticFileFS")
  (#set! rule "gin.static"))
