; not: kotlin
; Spring MVC: annotations on controllers and their methods. Claims by simple name alone; linking knows the imports.

; @GetMapping("/path"), @RequestMapping(path = "/path", method = RequestMethod.POST)
(annotation
  name: [
    (identifier) @annot.name
    (scoped_identifier name: (identifier) @annot.name)
  ]
  arguments: (annotation_argument_list) @annot.args
  (#any-of? @annot.name
    "RequestMapping" "GetMapping" "PostMapping" "PutMapping" "DeleteMapping" "PatchMapping"
    "HttpExchange" "GetExchange" "PostExchange" "PutExchange" "DeleteExchange" "PatchExchange"
    "MessageMapping" "SubscribeMapping" "ConnectMapping")
  (#set! rule "spring.mapping"))

; @GetMapping
(marker_annotation
  name: [
    (identifier) @annot.name
    (scoped_identifier name: (identifier) @annot.name)
  ]
  (#any-of? @annot.name
    "RequestMapping" "GetMapping" "PostMapping" "PutMapping" "DeleteMapping" "PatchMapping"
    "HttpExchange" "GetExchange" "PostExchange" "PutExchange" "DeleteExchange" "PatchExchange"
    "MessageMapping" "SubscribeMapping" "ConnectMapping")
  (#set! rule "spring.mapping"))

; @RestController, @Controller("name")
(annotation
  name: [
    (identifier) @annot.name
    (scoped_identifier name: (identifier) @annot.name)
  ]
  (#any-of? @annot.name "Controller" "RestController")
  (#set! rule "spring.controller"))

(marker_annotation
  name: [
    (identifier) @annot.name
    (scoped_identifier name: (identifier) @annot.name)
  ]
  (#any-of? @annot.name "Controller" "RestController")
  (#set! rule "spring.controller"))

; configurer.addPathPrefix("/api", HandlerTypePredicate.forAnnotation(RestController.class))
(method_invocation
  object: (_) @route.receiver
  name: (identifier) @route.verb
  arguments: (argument_list) @route.args
  (#any-of? @route.verb "addPathPrefix" "setPathPrefixes")
  (#set! rule "spring.path-prefix"))

; new SimpleUrlHandlerMapping(Map.of("/socket", handler))
(object_creation_expression
  type: (type_identifier) @router.ctor
  arguments: (argument_list) @router.args
  (#eq? @router.ctor "SimpleUrlHandlerMapping")
  (#set! rule "spring.url-map"))

; registry.addViewController("/about")
(method_invocation
  object: (_) @route.receiver
  name: (identifier) @route.verb
  arguments: (argument_list) @route.args
  (#any-of? @route.verb "addViewController" "addRedirectViewController" "addStatusController")
  (#set! rule "spring.view"))

; registry.addHandler(handler, "/news"), registry.addEndpoint("/stomp")
(method_invocation
  object: (_) @route.receiver
  name: (identifier) @route.verb
  arguments: (argument_list) @route.args
  (#any-of? @route.verb "addHandler" "addEndpoint")
  (#set! rule "spring.socket"))
