; Tornado: lists of paths and handler classes, given to applications.

; (r"/users/(\d+)", UserHandler), an entry of a list
(tuple
  .
  [
    (string)
    (concatenated_string)
    (binary_operator)
    (call)
    (identifier)
    (attribute)
  ] @_path
  .
  [
    (identifier)
    (attribute)
    (string)
  ] @route.handler
  (#match? @_path "(?i)/|path|url|uri|pattern|route|regex")
  (#match? @route.handler "^[A-Za-z_\"'.]*[A-Z]")
  (#set! rule "tornado.entry"))

; url(r"/users", UserHandler), URLSpec(…)
(call
  function: [
    (identifier) @route.verb
    (attribute
      attribute: (identifier) @route.verb)
  ]
  arguments: (argument_list (_) (_)) @route.args
  (#any-of? @route.verb "url" "URLSpec")
  (#set! rule "tornado.spec"))

; Application(handlers, **settings)
(call
  function: [
    (identifier) @route.verb
    (attribute
      attribute: (identifier) @route.verb)
  ]
  arguments: (argument_list (_)) @route.args
  (#eq? @route.verb "Application")
  (#set! rule "tornado.application"))

; application.add_handlers(".*", [...])
(call
  function: (attribute
    object: (_) @route.receiver
    attribute: (identifier) @route.verb)
  arguments: (argument_list) @route.args
  (#any-of? @route.verb "add_handlers" "add_rules")
  (#set! rule "tornado.handlers"))
