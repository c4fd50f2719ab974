; go-zero: tables of routes. Claims by name alone; linking knows the receivers.

; server.AddRoutes([]rest.Route{{Method: "GET", Path: "/path", Handler: handler}}, rest.WithPrefix("/prefix"))
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_)) @route.args
  (#any-of? @route.verb "AddRoutes" "AddRoute")
  (#set! rule "gozero.routes"))
