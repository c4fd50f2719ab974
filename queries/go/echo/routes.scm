; Echo: verbs, groups, files. Claims by name alone; linking knows the receivers.

; e.GET("/path", handler, middleware...)
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_) . (comment)* . (_)) @route.args
  (#any-of? @route.verb "GET" "POST" "PUT" "PATCH" "DELETE" "HEAD" "OPTIONS" "CONNECT" "TRACE" "QUERY" "Any" "File" "FileFS")
  (#set! rule "echo.verb"))

; e.Add("GET", "/path", handler), e.Match([]string{"GET"}, "/path", handler)
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_) . (comment)* . (_) . (comment)* . (_)) @route.args
  (#any-of? @route.verb "Add" "Match")
  (#set! rule "echo.add"))

; e.AddRoute(echo.Route{Method: "GET", Path: "/path", Handler: handler})
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_)) @route.args
  (#eq? @route.verb "AddRoute")
  (#set! rule "echo.value"))

; e.Group("/prefix", middleware...)
(call_expression
  function: (selector_expression
    operand: (_) @mount.parent
    field: (field_identifier) @mount.verb)
  arguments: (argument_list . (_)) @mount.args
  (#any-of? @mount.verb "Group" "Host")
  (#set! rule "echo.group"))
