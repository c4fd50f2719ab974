//! Input made to hurt: nothing panics, overflows the stack or takes long. Tests run on threads with small stacks.

use super::facts;

fn survives(statements: &str) -> usize {
    let facts = facts(&format!("package p\nfunc main() {{\n{statements}\n}}\n"));
    facts.exprs.len()
}

#[test]
fn nesting_of_every_kind() {
    for (open, close) in [
        ("(", ")"),
        ("{", "}"),
        ("x[", "]"),
        ("f(", ")"),
        ("func() {", "}()"),
        ("[]T{", "}"),
        ("if a {", "}"),
        ("switch x { case 1: ", "}"),
        ("!", ""),
        ("l: ", ""),
        ("*", "a = 1"),
        ("var x []", "int"),
    ] {
        for depth in [300, 3_000] {
            survives(&format!("{}{}", open.repeat(depth), close.repeat(depth)));
            survives(&open.repeat(depth));
        }
    }
    survives(&format!("x := {}1{}", "(".repeat(100_000), ")".repeat(100_000)));
    survives(&format!("type T {}int{}", "struct { a ".repeat(3_000), "}".repeat(3_000)));
    survives(&"a<".repeat(20_000));
}

#[test]
fn long_chains_keep_every_link() {
    assert!(survives(&format!("x{}", ".GET(\"/a\", b)".repeat(20_000))) > 80_000);
    assert!(survives(&format!("x := \"a\"{}", " + \"b\"".repeat(5_000))) > 10_000);
    assert!(survives(&format!("if a {{ f() }}{}", " else if b { f() }".repeat(2_000))) > 4_000);
    let cases: Vec<String> = (0..5_000).map(|case| format!("case {case}: f()")).collect();
    assert!(survives(&format!("switch x {{\n{}\n}}", cases.join("\n"))) > 10_000);
}

#[test]
fn one_long_line() {
    let arguments: Vec<String> = (0..100_000).map(|number| format!("\"{number}\"")).collect();
    assert!(survives(&format!("f({})", arguments.join(", "))) > 100_000);
}

#[test]
fn no_code_at_all() {
    for text in ["", "\0", "\u{feff}package p", "package", "}}}}", "🙂", "func (", "import (", "type T struct {"] {
        facts(text);
    }
}
