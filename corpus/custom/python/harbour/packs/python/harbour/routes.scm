; Harbour: berths and beacons on docks, docks attached to docks.

; @dock.berth("GET", "/cranes"), harbour.beacon("alive", alive)
(call
  function: (attribute
    object: (_) @route.receiver
    attribute: (identifier) @route.verb)
  arguments: (argument_list) @route.args
  (#any-of? @route.verb "berth" "beacon")
  (#set! rule "harbour.berth"))

; api.attach(dock, at="/cranes")
(call
  function: (attribute
    object: (_) @mount.parent
    attribute: (identifier) @mount.verb)
  arguments: (argument_list) @mount.args
  (#eq? @mount.verb "attach")
  (#set! rule "harbour.attach"))
