; net/http: a ServeMux's handlers. Claims by name alone; linking knows the receivers.

; mux.HandleFunc("GET /path", handler), http.Handle("/path", handler)
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_) . (comment)* . (_)) @route.args
  (#any-of? @route.verb "Handle" "HandleFunc")
  (#set! rule "nethttp.handle"))
