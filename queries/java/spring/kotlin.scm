; not: java
; Spring MVC in Kotlin: annotations on controllers and their methods. Claims by simple name alone.

; @GetMapping("/path"), @RequestMapping(path = ["/path"], method = [RequestMethod.POST])
(annotation
  (constructor_invocation
    (user_type (identifier) @annot.name .)
    (value_arguments) @annot.args)
  (#any-of? @annot.name
    "RequestMapping" "GetMapping" "PostMapping" "PutMapping" "DeleteMapping" "PatchMapping"
    "HttpExchange" "GetExchange" "PostExchange" "PutExchange" "DeleteExchange" "PatchExchange"
    "MessageMapping" "SubscribeMapping" "ConnectMapping")
  (#set! rule "spring.mapping"))

; @GetMapping
(annotation
  (user_type (identifier) @annot.name .)
  (#any-of? @annot.name
    "RequestMapping" "GetMapping" "PostMapping" "PutMapping" "DeleteMapping" "PatchMapping"
    "HttpExchange" "GetExchange" "PostExchange" "PutExchange" "DeleteExchange" "PatchExchange"
    "MessageMapping" "SubscribeMapping" "ConnectMapping")
  (#set! rule "spring.mapping"))

; @RestController, @Controller("name")
(annotation
  (constructor_invocation
    (user_type (identifier) @annot.name .)
    (value_arguments) @annot.args)
  (#any-of? @annot.name "Controller" "RestController")
  (#set! rule "spring.controller"))

(annotation
  (user_type (identifier) @annot.name .)
  (#any-of? @annot.name "Controller" "RestController")
  (#set! rule "spring.controller"))

; configurer.addPathPrefix("/api", HandlerTypePredicate.forAnnotation(RestController::class.java))
(call_expression
  (navigation_expression
    (_) @route.receiver
    (identifier) @route.verb .)
  (value_arguments) @route.args
  (#any-of? @route.verb "addPathPrefix" "setPathPrefixes")
  (#set! rule "spring.path-prefix"))

; registry.addViewController("/about")
(call_expression
  (navigation_expression
    (_) @route.receiver
    (identifier) @route.verb .)
  (value_arguments) @route.args
  (#any-of? @route.verb "addViewController" "addRedirectViewController" "addStatusController")
  (#set! rule "spring.view"))
