; not: kotlin
; Spring Security: what serves login pages, and what says who gets in.

; http.formLogin(form -> form.loginPage("/signin")), http.oauth2Login()
(method_invocation
  object: (_) @route.receiver
  name: (identifier) @route.verb
  arguments: (argument_list) @route.args
  (#any-of? @route.verb "formLogin" "oauth2Login")
  (#set! rule "spring-security.login"))

; http.authorizeHttpRequests(rules -> …), http.securityMatcher("/api/**"), web.ignoring()
(method_invocation
  object: (_) @route.receiver
  name: (identifier) @route.verb
  arguments: (argument_list) @route.args
  (#any-of? @route.verb
    "authorizeHttpRequests" "authorizeRequests" "authorizeExchange" "securityMatcher" "securityMatchers" "ignoring")
  (#set! rule "spring-security.rules"))
