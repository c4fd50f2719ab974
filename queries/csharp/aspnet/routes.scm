; ASP.NET Core MVC: attribute routes, controllers, conventional routes. Claims by name alone; linking knows the types.

; [Route("api/[controller]")], [HttpGet("{id}")], [HttpPost], [AcceptVerbs("GET", "HEAD")]
(attribute
  name: [
    (identifier) @annot.name
    (qualified_name name: (identifier) @annot.name)
  ]
  (#any-of? @annot.name
    "Route" "HttpGet" "HttpPost" "HttpPut" "HttpDelete" "HttpPatch" "HttpHead" "HttpOptions" "AcceptVerbs"
    "RouteAttribute" "HttpGetAttribute" "HttpPostAttribute" "HttpPutAttribute" "HttpDeleteAttribute"
    "HttpPatchAttribute" "HttpHeadAttribute" "HttpOptionsAttribute" "AcceptVerbsAttribute")
  (#set! rule "aspnet.attribute"))

; class HomeController
(class_declaration
  name: (identifier) @class.name
  (#match? @class.name "[Cc][Oo][Nn][Tt][Rr][Oo][Ll][Ll][Ee][Rr]$")
  (#set! rule "aspnet.controller"))

; [ApiController] class Home
(class_declaration
  (attribute_list
    (attribute
      name: [
        (identifier) @_attribute
        (qualified_name name: (identifier) @_attribute)
      ]))
  name: (identifier) @class.name
  (#any-of? @_attribute "ApiController" "ApiControllerAttribute" "Controller" "ControllerAttribute")
  (#set! rule "aspnet.controller"))

; class Home : ControllerBase
(class_declaration
  (base_list
    [
      (identifier) @class.bases
      (qualified_name name: (identifier) @class.bases)
      (qualified_name name: (generic_name . (identifier) @class.bases))
      (generic_name . (identifier) @class.bases)
    ])
  (#match? @class.bases "Controller(Base)?$")
  (#set! rule "aspnet.controller"))

; endpoints.MapControllerRoute(name: "default", pattern: "{controller=Home}/{action=Index}/{id?}")
(invocation_expression
  function: (member_access_expression
    expression: (_) @route.receiver
    name: (identifier) @route.verb)
  arguments: (argument_list) @route.args
  (#any-of? @route.verb
    "MapControllerRoute" "MapAreaControllerRoute" "MapDefaultControllerRoute" "MapRoute" "MapAreaRoute"
    "UseMvcWithDefaultRoute")
  (#set! rule "aspnet.convention"))

; endpoints.MapDynamicControllerRoute<Slugs>("shop/{**slug}")
(invocation_expression
  function: (member_access_expression
    expression: (_) @route.receiver
    name: (generic_name . (identifier) @route.verb))
  arguments: (argument_list) @route.args
  (#any-of? @route.verb "MapDynamicControllerRoute" "MapDynamicPageRoute")
  (#set! rule "aspnet.convention"))

; endpoints.MapFallbackToController("Index", "Fallback"), app.MapFallbackToPage("/_Host")
(invocation_expression
  function: (member_access_expression
    expression: (_) @route.receiver
    name: (identifier) @route.verb)
  arguments: (argument_list) @route.args
  (#any-of? @route.verb
    "MapFallbackToController" "MapFallbackToAreaController" "MapFallbackToPage" "MapFallbackToAreaPage")
  (#set! rule "aspnet.fallback"))

; options.Conventions.Add(new RoutePrefix("api"))
(invocation_expression
  function: (member_access_expression
    expression: (member_access_expression name: (identifier) @_list)
    name: (identifier) @route.verb)
  arguments: (argument_list) @route.args
  (#eq? @_list "Conventions")
  (#any-of? @route.verb "Add" "Insert")
  (#set! rule "aspnet.model-convention"))
