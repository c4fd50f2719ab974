//! Statements and expressions.

use super::{assert_lines, body, file};

#[test]
fn bindings() {
    assert_lines(
        &body(
            "a := f()\na, err := g()\nb.c, d[0] = x, y\nvar e *gin.Engine\nvar s string = \"x\"\n*p = q\n_ = h()\n_ = 1",
        ),
        &[
            "let a = f()",
            "let [a, err] = g()",
            "[b.c, d[0]] = [x, y]",
            "let e: gin.Engine",
            "let s: string = \"x\"",
            "p = q",
            "h()",
        ],
    );
}

#[test]
fn the_second_of_two_is_a_flag() {
    assert_lines(
        &body("v, ok := m[k]\nr, ok := x.(chi.Router)"),
        &["let ok = ?", "let v = m[k]", "let ok = ?", "let r = x"],
    );
}

#[test]
fn compound_assignment() {
    assert_lines(
        &body("p += \"/x\"\nf |= g\nn -= 2\ni++\nj--"),
        &["p = (p + \"/x\")", "f = (f | g)", "n = ?", "i = (i + 1)", "j = ?"],
    );
}

#[test]
fn statements_that_cannot_matter_vanish() {
    assert_lines(&body("if len(x) > 0 {\n}\nfor i := range xs {\n}\n{\n}\nx.y\ngoto end\nend:\n;"), &[]);
}

#[test]
fn calls_in_opaque_operands_stay() {
    assert_lines(
        &body("ok := setup(r) > 3\nif f(r) < 1 { g() }"),
        &["setup(r)", "let ok = ?", "f(r)", "if ? `f(r) < 1`", "  g()"],
    );
}

#[test]
fn if_else_chain_with_initializers() {
    assert_lines(
        &body("if err := f(); err != nil {\n a()\n} else if x && !y {\n b()\n} else {\n c()\n}"),
        &[
            "block",
            "  let err = f()",
            "  if (err != null) `err != nil`",
            "    a()",
            "  else",
            "    if (x && !y) `x && !y`",
            "      b()",
            "    else",
            "      c()",
        ],
    );
}

#[test]
fn switch_is_a_chain() {
    assert_lines(
        &body(
            "switch mode := f(); mode {\ndefault:\n d()\ncase \"a\", \"b\":\n ab()\n break\ncase \"c\":\n fallthrough\ncase \"d\":\n cd()\n}",
        ),
        &[
            "block",
            "  let mode = f()",
            "  if ((mode == \"a\") || (mode == \"b\")) `case \"a\", \"b\"`",
            "    ab()",
            "  else",
            "    if ((mode == \"c\") || (mode == \"d\")) `case \"c\", \"d\"`",
            "      cd()",
            "    else",
            "      d()",
        ],
    );
}

#[test]
fn switch_over_a_call_evaluates_it_once() {
    assert_lines(
        &body("switch f() {\ncase 1:\n a()\n}\nswitch {\ncase x == 2:\n b()\n}"),
        &[
            "block",
            "  let ·subject = f()",
            "  if (·subject == 1) `case 1`",
            "    a()",
            "if (x == 2) `case x == 2`",
            "  b()",
        ],
    );
}

#[test]
fn type_switch_and_select() {
    assert_lines(
        &body(
            "switch r := x.(type) {\ncase *gin.Engine, gin.IRouter:\n r.GET(\"/\", h)\ncase *mux.Router:\n r.Use(m)\n}\nselect {\ncase v := <-ch:\n f(v)\ndefault:\n g()\n}",
        ),
        &[
            "block",
            "  let r = x",
            "  if ? `case *gin.Engine, gin.IRouter`",
            "    r.GET(\"/\", h)",
            "  else",
            "    if ? `case *mux.Router`",
            "      let r: mux.Router = r",
            "      r.Use(m)",
            "if ? `case v := <-ch`",
            "  let v = ?",
            "  f(v)",
            "else",
            "  g()",
        ],
    );
}

#[test]
fn loops() {
    assert_lines(
        &body(
            "for i, v := range xs { f(i, v) }\nfor _, v = range xs { f(v) }\nfor k := range m { f(k) }\nfor range 3 { f() }\nfor c { f()\n break }\nfor i := 0; i < len(xs); i++ { f(xs[i]) }\nfor i := 1; i < n; i++ { f(i) }",
        ),
        &[
            "for pairs let [i, v] in xs",
            "  f(i, v)",
            "for pairs [_, v] in xs",
            "  f(v)",
            "for keys let k in m",
            "  f(k)",
            "for keys _ in 3",
            "  f()",
            "loop",
            "  f()",
            "  break",
            "for keys let i in xs",
            "  f(xs[i])",
            "block",
            "  let i = 1",
            "  loop",
            "    f(i)",
            "    i = (i + 1)",
        ],
    );
}

#[test]
fn a_break_in_a_loop_in_a_switch_leaves_the_loop() {
    let dump = body("switch x {\ncase 1:\n for {\n  f()\n  break\n }\n break\n}");
    assert_eq!(dump.matches("break").count(), 1);
}

#[test]
fn closures_go_and_defer() {
    assert_lines(
        &body("go func() { a() }()\ndefer b.c()\nh := func(r *gin.Engine) *gin.RouterGroup { return r.Group(\"/\") }"),
        &[
            "fn#2()",
            "b.c()",
            "let h = fn#3",
            "n#2 () local parent=1".replacen("n#2", "fn#2", 1).as_str(),
            "a()",
            "fn#3 (r: gin.Engine) -> gin.RouterGroup local parent=1",
            "return r.Group(\"/\")",
        ],
    );
}

#[test]
fn nothing_runs_behind_an_exit() {
    assert_lines(
        &body("panic(x)\nos.Exit(1)\nlog.Fatalf(\"x\")"),
        &["panic(x)", "throw", "os.Exit(1)", "throw", "log.Fatalf(\"x\")", "throw"],
    );
}

#[test]
fn composite_literals() {
    assert_lines(
        &body(
            "f(&T{A: 1, B: []*R{{\"GET\", h}, {Path: \"/\"}}}, map[string][]R{\"k\": {{1}}}, [...]string{0: \"a\", 1: \"b\"}, pkg.T{}, List[int]{})",
        ),
        &[
            "f(new T(A=1, B=[new R(\"GET\", h), new R(Path=\"/\")]), {\"k\": [new R(1)]}, [\"a\", \"b\"], new pkg.T(), new List())",
        ],
    );
}

#[test]
fn literals_of_types_declared_elsewhere_are_told_by_their_elements() {
    assert_lines(
        &body(
            "a := Routes{{\"GET\", h}, Route{\"PUT\", g}}\nb := Table{\"a\": {1}, KeyB: {2}}\nc := pkg.Map{http.MethodGet: h}\nd := List{0: x}\ne := T{f, g}\ni := Routes{Route{1}, Route{2}}\nj := W{Base{1}}",
        ),
        &[
            "let a = Routes([new elem<Routes>(\"GET\", h), new Route(\"PUT\", g)])",
            "let b = Table({\"a\": new elem<Table>(1), KeyB: new elem<Table>(2)})",
            "let c = pkg.Map({http.MethodGet: h})",
            "let d = List([x])",
            "let e = new T(f, g)",
            "let i = Routes([new Route(1), new Route(2)])",
            "let j = new W(new Base(1))",
        ],
    );
}

#[test]
fn literals_of_named_collections_of_the_file() {
    let dump = file(
        "type Routes []Route\ntype Table map[string]Routes\nvar a = Routes{{\"/\", h}, r}\nvar b = Table{KeyA: {{1}}, \"b\": nil}\nvar c = make(Table)\nvar d = []Routes{{{2}}}",
    );
    for line in [
        "global a = Routes([new Route(\"/\", h), r])",
        "global b = Table({KeyA: Routes([new Route(1)]), \"b\": null})",
        "global c = Table({})",
        "global d = [Routes([new Route(2)])]",
    ] {
        assert!(dump.contains(line), "{line}\n{dump}");
    }
}

#[test]
fn anonymous_structs() {
    let dump = body("x := []struct{ P string; h H }{{\"/\", a}, {\"/b\", b}}");
    assert!(dump.starts_with("let x = [new class#0(\"/\", a), new class#0(\"/b\", b)]\n"), "{dump}");
}

#[test]
fn allocations() {
    assert_lines(
        &body("f(new(T), new(pkg.T), make([]T, 0), make(map[string]T), make(Handlers))"),
        &["f(new T(), new pkg.T(), [], {}, new Handlers())"],
    );
}

#[test]
fn instantiations_and_look_alikes() {
    assert_lines(
        &body("F[T](x)\npkg.F[int, string](x)\ntable[key](x)\ntable[\"key\"](x)\nG[int]()"),
        &["F(x)", "pkg.F(x)", "table[key](x)", "table[\"key\"](x)", "G()"],
    );
}

#[test]
fn postfix_forms() {
    assert_lines(
        &body("f(a.b.c, a[1], a[1:2], a[:n], x.(T).y, (*p).q, &r, xs...)\nr.Route(\"/a\").Use(m).GET(\"/b\", c.Do)"),
        &["f(a.b.c, a[1], a[1:2], a[:n], x.y, p.q, r, *xs)", "r.Route(\"/a\").Use(m).GET(\"/b\", c.Do)"],
    );
}
