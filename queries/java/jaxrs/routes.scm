; not: kotlin
; JAX-RS: annotations on resource classes and their methods. Claims by simple name alone; linking knows the imports.

; @Path("/boats"), @ApplicationPath("/api")
(annotation
  name: [
    (identifier) @annot.name
    (scoped_identifier name: (identifier) @annot.name)
  ]
  arguments: (annotation_argument_list) @annot.args
  (#any-of? @annot.name "Path" "ApplicationPath")
  (#set! rule "jaxrs.path"))

; @GET
(marker_annotation
  name: [
    (identifier) @annot.name
    (scoped_identifier name: (identifier) @annot.name)
  ]
  (#any-of? @annot.name "GET" "POST" "PUT" "DELETE" "PATCH" "HEAD" "OPTIONS")
  (#set! rule "jaxrs.verb"))
