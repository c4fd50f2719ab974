; not: java
; Spring Security in Kotlin: what serves login pages, and what says who gets in.

; http.formLogin { it.loginPage("/signin") }, http.oauth2Login()
(call_expression
  (navigation_expression
    (_) @route.receiver
    (identifier) @route.verb .)
  (#any-of? @route.verb "formLogin" "oauth2Login")
  (#set! rule "spring-security.login"))

; http.authorizeHttpRequests { … }, http.securityMatcher("/api/**")
(call_expression
  (navigation_expression
    (_) @route.receiver
    (identifier) @route.verb .)
  (#any-of? @route.verb
    "authorizeHttpRequests" "authorizeRequests" "authorizeExchange" "securityMatcher" "securityMatchers" "ignoring")
  (#set! rule "spring-security.rules"))
