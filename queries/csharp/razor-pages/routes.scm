; Razor Pages: files are routes by themselves; what code adds to them is marked, and listed as not resolved.

; options.Conventions.AddPageRoute("/Tours/Book", "book-a-tour")
(invocation_expression
  function: (member_access_expression
    expression: (_) @route.receiver
    name: (identifier) @route.verb)
  arguments: (argument_list) @route.args
  (#any-of? @route.verb
    "AddPageRoute" "AddAreaPageRoute" "AddPageRouteModelConvention" "AddFolderRouteModelConvention")
  (#set! rule "razor-pages.page"))
