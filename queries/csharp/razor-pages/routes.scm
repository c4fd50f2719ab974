; Razor Pages: files are routes by themselves; what code says of them is marked.

; options.Conventions.AddPageRoute("/Tours/Book", "book-a-tour")
(invocation_expression
  function: (member_access_expression
    expression: (_) @route.receiver
    name: (identifier) @route.verb)
  arguments: (argument_list) @route.args
  (#any-of? @route.verb
    "AddPageRoute" "AddAreaPageRoute" "AddPageRouteModelConvention" "AddFolderRouteModelConvention" "AuthorizePage"
    "AuthorizeFolder" "AuthorizeAreaPage" "AuthorizeAreaFolder" "AllowAnonymousToPage" "AllowAnonymousToFolder"
    "AllowAnonymousToAreaPage" "AllowAnonymousToAreaFolder" "WithRazorPagesRoot")
  (#set! rule "razor-pages.page"))
