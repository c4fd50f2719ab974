; not: kotlin
; Spring's router functions: builders and static forms. Claims by name alone; linking knows the routers.

; builder.GET("/boats", handler), RouterFunctions.route(GET("/boats"), handler), functions.andRoute(…)
(method_invocation
  object: (_) @route.receiver
  name: (identifier) @route.verb
  arguments: (argument_list) @route.args
  (#any-of? @route.verb "GET" "POST" "PUT" "DELETE" "PATCH" "HEAD" "OPTIONS" "andRoute")
  (#set! rule "spring-functional.route"))

; route(GET("/boats"), handler)
(method_invocation
  name: (identifier) @route.verb
  arguments: (argument_list . (_) . (_)) @route.args
  (#eq? @route.verb "route")
  (#set! rule "spring-functional.route"))

; builder.nest(path("/boats"), b -> …), nest(path("/boats"), functions)
(method_invocation
  name: (identifier) @mount.verb
  arguments: (argument_list . (_) . (_)) @mount.args
  (#any-of? @mount.verb "nest" "andNest")
  (#set! rule "spring-functional.nest"))
