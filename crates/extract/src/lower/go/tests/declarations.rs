//! Packages, imports, types, constants, variables, functions.

use super::{assert_lines, facts, file};

#[test]
fn package_and_imports() {
    let dump = facts("package web\nimport \"fmt\"\nimport (\n g \"x/y\"\n . \"z\"\n _ `w`\n)\n").dump();
    assert_lines(
        &dump,
        &["package web", "fn#0 ()", "  import fmt module", "  import x/y module as g", "  import z *", "  import w"],
    );
}

#[test]
fn structs_have_embedded_fields_as_bases_and_fields() {
    let dump = file("type S struct {\n *gin.Engine `json:\"x\"`\n Base\n a, B string\n f func(*gin.Context)\n}");
    assert_lines(
        &dump,
        &[
            "fn#0 ()",
            "  class S class#0",
            "class#0 Struct S : gin.Engine, Base (0 super) public",
            "  @ \"json:\\\"x\\\"\"",
            "  field Engine: gin.Engine public",
            "  field Base: Base public",
            "  field a: string",
            "  field B: string public",
            "  field f: func<gin.Context>",
        ],
    );
}

#[test]
fn interfaces_have_abstract_methods() {
    let dump = file("type I interface {\n io.Reader\n // Routes of it.\n Routes(r chi.Router) (a, b int)\n}");
    assert_lines(
        &dump,
        &[
            "fn#0 ()",
            "  class I class#0",
            "fn#1 Routes(r: chi.Router) -> tuple<int, int> public abstract class=0",
            "  doc \"Routes of it.\"",
            "class#0 Interface I : io.Reader (0 super) public",
            "  methods fn#1",
        ],
    );
}

#[test]
fn other_types_have_their_type_as_base_and_aliases_are_bindings() {
    let dump = file("type (\n F func(int)\n M map[string][]T\n A = gin.Engine\n G[T any, U any] []T\n)");
    assert_lines(
        &dump,
        &[
            "fn#0 ()",
            "  class F class#0",
            "  class M class#1",
            "  global A = gin.Engine",
            "  class G class#2",
            "class#0 Struct F : func<int> (0 super) public",
            "class#1 Struct M : map<string, slice<T>> (0 super) public",
            "class#2 Struct G<T, U> : slice<T> (0 super) public generic",
        ],
    );
}

#[test]
fn constants_repeat_the_values_above() {
    let dump = file("const Base = \"/api\"\nconst (\n A, B = iota, Base + \"/x\"\n C, D\n _, E\n)");
    assert_lines(
        &dump,
        &[
            "fn#0 ()",
            "  global Base = \"/api\"",
            "  global A = 0",
            "  global B = (Base + \"/x\")",
            "  global C = 1",
            "  global D = (Base + \"/x\")",
            "  global E = (Base + \"/x\")",
        ],
    );
}

#[test]
fn package_variables() {
    let dump = file("var r = gin.New()\nvar (\n a, b = 1, \"x\"\n c, d = f()\n e *gin.Engine\n _ I = &T{}\n)");
    assert_lines(
        &dump,
        &[
            "fn#0 ()",
            "  global r = gin.New()",
            "  global a = 1",
            "  global b = \"x\"",
            "  global [c, d] = f()",
            "  global e: gin.Engine",
            "  global _: I = new T()",
        ],
    );
}

#[test]
fn functions_and_methods() {
    let dump = file(
        "func f[T any](a, b int, rest ...string) error { return nil }\nfunc (s *Server[K]) Routes(*gin.Engine) {}\nfunc asm()",
    );
    assert_lines(
        &dump,
        &[
            "fn#0 ()",
            "  def f fn#1",
            "  def Routes fn#2",
            "  def asm fn#3",
            "fn#1 f(a: int, b: int, *rest: string) -> error generic",
            "  return null",
            "fn#2 Routes on s: Server(_: gin.Engine) public",
            "fn#3 asm() abstract",
        ],
    );
}

#[test]
fn every_init_is_kept() {
    let dump = file("func init() { a() }\nfunc init() { b() }");
    assert_eq!(dump.matches("def init").count(), 2);
}

#[test]
fn docs_are_the_first_line_and_the_at_lines() {
    let facts = facts(
        "package p\n\n// List lists things.\n// More of it.\n// @Summary all\n//go:noinline\n// @router /x [get]\nfunc List() {}\n\n// apart\n\nfunc A() {} // behind\nfunc B() {}\n\n/*\n * C of\n * @x y\n */\nfunc C() {}\n",
    );
    let docs: Vec<Option<&str>> =
        facts.functions[1..].iter().map(|function| function.doc.map(|doc| facts.text(doc))).collect();
    assert_eq!(docs, [Some("List lists things.\n@Summary all\n@router /x [get]"), None, None, Some("C of\n@x y")]);
}

#[test]
fn named_results_are_returned_by_a_bare_return() {
    let dump = file("func f() (r *gin.Engine, err error) {\n r = gin.New()\n return\n}");
    assert_lines(
        &dump,
        &[
            "fn#0 ()",
            "  def f fn#1",
            "fn#1 f() -> tuple<gin.Engine, error>",
            "  let r: gin.Engine",
            "  let err: error",
            "  r = gin.New()",
            "  return [r, err]",
        ],
    );
}

#[test]
fn a_syntax_error_leaves_the_rest_readable() {
    let dump = facts("package p\nfunc a() { x( }\nfunc b() { r.GET(\"/b\", h) }\n").dump();
    assert!(dump.contains("r.GET(\"/b\", h)"), "{dump}");
    assert!(dump.contains("diagnostic syntax-error"), "{dump}");
}
