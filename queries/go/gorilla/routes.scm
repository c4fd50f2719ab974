; Gorilla Mux: routes in one call or a chain of them. Claims by name alone; linking knows the receivers.

; router.HandleFunc("/path", handler)
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_) . (comment)* . (_)) @route.args
  (#any-of? @route.verb "Handle" "HandleFunc")
  (#set! rule "gorilla.handle"))

; router.Methods("GET").Path("/path").HandlerFunc(handler): the call with the handler makes it a route
(call_expression
  function: (selector_expression
    operand: (call_expression) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_)) @route.args
  (#any-of? @route.verb "Handler" "HandlerFunc")
  (#set! rule "gorilla.builder"))

; router.PathPrefix("/prefix").Subrouter()
(call_expression
  function: (selector_expression
    operand: (call_expression) @mount.parent
    field: (field_identifier) @mount.verb)
  (#eq? @mount.verb "Subrouter")
  (#set! rule "gorilla.subrouter"))
