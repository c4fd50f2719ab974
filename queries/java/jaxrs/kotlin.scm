; not: java
; JAX-RS in Kotlin: annotations on resource classes and their methods. Claims by simple name alone.

; @Path("/boats"), @ApplicationPath("/api")
(annotation
  (constructor_invocation
    (user_type (identifier) @annot.name .)
    (value_arguments) @annot.args)
  (#any-of? @annot.name "Path" "ApplicationPath")
  (#set! rule "jaxrs.path"))

; @GET, and what the grammar leaves of @Path("/boats") outside of classes
(annotation
  (user_type (identifier) @annot.name .)
  (#any-of? @annot.name "GET" "POST" "PUT" "DELETE" "PATCH" "HEAD" "OPTIONS" "Path" "ApplicationPath")
  (#set! rule "jaxrs.verb"))
