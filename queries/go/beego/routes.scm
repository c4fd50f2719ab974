; Beego: controllers, functions and namespaces. Claims by name alone; linking knows the receivers.

; web.Router("/path", &Controller{}, "get:List"), web.AutoPrefix("/prefix", &Controller{})
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_) . (comment)* . (_)) @route.args
  (#any-of? @route.verb "Router" "NSRouter" "RouterWithOpts" "RESTRouter" "AutoPrefix" "NSAutoPrefix")
  (#set! rule "beego.router"))

; web.Include(&Controller{}), web.AutoRouter(&Controller{})
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (unary_expression)) @route.args
  (#any-of? @route.verb "Include" "NSInclude" "AutoRouter" "NSAutoRouter")
  (#set! rule "beego.include"))

; web.Get("/path", function), web.NSGet("/path", function)
(call_expression
  function: (selector_expression
    operand: (_) @route.receiver
    field: (field_identifier) @route.verb)
  arguments: (argument_list . (_) . (comment)* . (_)) @route.args
  (#any-of? @route.verb "Get" "Post" "Put" "Patch" "Delete" "Head" "Options" "Any" "Handler" "NSGet" "NSPost" "NSPut" "NSPatch" "NSDelete" "NSHead" "NSOptions" "NSAny" "NSHandler" "CtrlGet" "NSCtrlGet" "CtrlPost" "NSCtrlPost" "CtrlPut" "NSCtrlPut" "CtrlPatch" "NSCtrlPatch" "CtrlDelete" "NSCtrlDelete" "CtrlHead" "NSCtrlHead" "CtrlOptions" "NSCtrlOptions" "CtrlAny" "NSCtrlAny")
  (#set! rule "beego.function"))

; web.AddNamespace(namespace)
(call_expression
  function: (selector_expression
    operand: (_) @mount.parent
    field: (field_identifier) @mount.verb)
  arguments: (argument_list . (_)) @mount.args
  (#eq? @mount.verb "AddNamespace")
  (#set! rule "beego.namespace"))
