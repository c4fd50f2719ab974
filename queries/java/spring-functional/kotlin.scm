; not: java
; Spring's router functions in Kotlin: the router DSL, and builders. Claims by name alone; linking knows the routers.

; GET("/boats") { … }, GET("/boats", handler::list)
(call_expression
  (identifier) @route.verb
  (#any-of? @route.verb "GET" "POST" "PUT" "DELETE" "PATCH" "HEAD" "OPTIONS")
  (#set! rule "spring-functional.route"))

; builder.GET("/boats", handler::list)
(call_expression
  (navigation_expression
    (_) @route.receiver
    (identifier) @route.verb .)
  (value_arguments) @route.args
  (#any-of? @route.verb "GET" "POST" "PUT" "DELETE" "PATCH" "HEAD" "OPTIONS" "andRoute")
  (#set! rule "spring-functional.route"))

; "/boats".nest { … }, accept(JSON).nest { … }
(call_expression
  (navigation_expression
    (_) @mount.parent
    (identifier) @mount.verb .)
  (annotated_lambda) @mount.args
  (#eq? @mount.verb "nest")
  (#set! rule "spring-functional.nest"))
