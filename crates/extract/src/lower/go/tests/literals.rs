//! Literals and conversions of them.

use super::super::literal::{integer, unescape};
use super::{assert_lines, body};

#[test]
fn escapes_are_resolved() {
    assert_eq!(unescape(r#"a\tb\"\\"#), "a\tb\"\\");
    assert_eq!(unescape(r"\x2f\057\u00e9\U0001F600"), "//é😀");
    assert_eq!(unescape(r"\xc3\xa9"), "é");
}

#[test]
fn invalid_escapes_stay() {
    assert_eq!(unescape(r"\q\u12\xzz\8"), r"\q\u12\xzz\8");
    assert_eq!(unescape(r"\"), r"\");
    assert_eq!(unescape(r"\xff"), r"\xff");
    assert_eq!(unescape(r"\ud800\u+123"), r"\ud800\u+123");
}

#[test]
fn integers_of_every_radix() {
    assert_eq!(integer("1_000"), Some(1000));
    assert_eq!(integer("0x1F"), Some(31));
    assert_eq!(integer("0b11"), Some(3));
    assert_eq!(integer("0o17"), Some(15));
    assert_eq!(integer("017"), Some(15));
    assert_eq!(integer("0"), Some(0));
    assert_eq!(integer("99999999999999999999"), None);
}

#[test]
fn strings_keep_their_value() {
    let dump = body("f(\"a\\n\", `raw\\n\"x\"`, '/', \"\", (\"/p\"))");
    assert_lines(&dump, &[r#"f("a\n", "raw\\n\"x\"", "/", "", "/p")"#]);
}

#[test]
fn conversions_of_literals_vanish() {
    let dump = body("f([]byte(\"x\"), string(\"y\"), string(z), []byte(z))");
    assert_lines(&dump, &[r#"f("x", "y", string(z), slice<byte>(z))"#]);
}

#[test]
fn numbers_and_constants() {
    assert_lines(&body("f(-1, 2.5, true, false, nil, 3)"), &["f(-1, ?, true, false, null, 3)"]);
}

#[test]
fn what_new_is_given_may_be_a_value() {
    let dump = body("f(new(\"/p\"), new(60*60), new(g(1)), new(T), new([]int), renew(1), new(a + b))");
    assert!(!dump.contains("syntax-error"), "{dump}");
    assert!(dump.contains(r#"f("/p", "#), "{dump}");
    assert!(dump.contains("g(1)") && dump.contains("renew(1)"), "{dump}");
}
