; ASP.NET Core Minimal APIs: endpoints and groups. Claims by name alone; linking knows the routers.

; app.MapGet("/boats/{id}", (int id) => …), group.MapMethods("/", verbs, handler)
(invocation_expression
  function: (member_access_expression
    expression: (_) @route.receiver
    name: [
      (identifier) @route.verb
      (generic_name . (identifier) @route.verb)
    ])
  arguments: (argument_list) @route.args
  (#any-of? @route.verb
    "MapGet" "MapPost" "MapPut" "MapDelete" "MapPatch" "MapMethods" "MapFallback" "MapHealthChecks" "MapHub"
    "MapIdentityApi")
  (#set! rule "minimal.endpoint"))

; app.MapCarter(), app.MapEndpoints()
(invocation_expression
  function: (member_access_expression
    expression: (_) @route.receiver
    name: (identifier) @route.verb)
  arguments: (argument_list) @route.args
  (#any-of? @route.verb "MapCarter" "MapEndpoints")
  (#set! rule "minimal.collect"))

; app.MapGroup("/api")
(invocation_expression
  function: (member_access_expression
    expression: (_) @mount.parent
    name: (identifier) @mount.verb)
  arguments: (argument_list) @mount.args
  (#eq? @mount.verb "MapGroup")
  (#set! rule "minimal.group"))

; app.Map("/boats", …): with a text, since mappers of objects are called so too
(invocation_expression
  function: (member_access_expression
    expression: (_) @route.receiver
    name: (identifier) @route.verb)
  arguments: (argument_list . (argument (string_literal))) @route.args
  (#eq? @route.verb "Map")
  (#set! rule "minimal.endpoint"))
