use super::super::testing::{assert_lowers, dump, dump_with};
use crate::extract;
use periplus_facts::{FileFacts, ImportBinding, Language};
use periplus_syntax::Queries;

const SPRING: &str = include_str!("../../../../../queries/java/spring/routes.scm");

/// The dump of a method body, without the class around it.
#[track_caller]
fn body(source: &str) -> String {
    let dump = dump(&format!("class C {{ void m() {{ {source} }} }}"), Language::Java);
    let (_, rest) = dump.split_once("fn#1 m() internal class=0\n").unwrap_or(("", &dump));
    let (body, _) = rest.split_once("class#0").unwrap_or((rest, ""));
    unindent(body)
}

fn unindent(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(|line| line.strip_prefix("  ").unwrap_or(line)).collect();
    lines.join("\n").trim().to_owned()
}

/// The value that `x = source` binds.
#[track_caller]
fn value(source: &str) -> String {
    let body = body(&format!("x = {source};"));
    let line = body.lines().find_map(|line| line.strip_prefix("x = "));
    line.unwrap_or(&body).to_owned()
}

fn facts(source: &str) -> FileFacts {
    let queries = Queries::compile(Language::Java, &[]).map_err(|error| error.to_string());
    extract(source, Language::Java, &queries.unwrap_or_else(|error| panic!("{error}")))
}

#[test]
fn literals() {
    assert_eq!(value(r#""a\tb\u002f\"""#), r#""a\tb/\"""#);
    assert_eq!(value("\"\"\"\n      a\n        b\\n\"\"\""), r#""a\n  b\n""#);
    assert_eq!(value("'/'"), r#""/""#);
    assert_eq!(value("-0x10 "), "-16");
    assert_eq!(value("1.5"), "?");
    assert_eq!(value("f(null, true, 1_000L)"), "f(null, true, 1000)");
}

#[test]
fn operators() {
    assert_eq!(value(r#""/a" + b + "/c""#), r#"(("/a" + b) + "/c")"#);
    assert_eq!(value("a == null || !b && c != d"), "((a == null) || (!b && (c != d)))");
    assert_eq!(value("a ? b : c"), "(a ? b : c)");
    assert_eq!(value("(String) (a)"), "a");
    assert_eq!(value("a | b"), "(a | b)");
    assert_eq!(value("a * 2"), "?");
}

#[test]
fn members_calls_and_types() {
    assert_eq!(value("a.b[0].c(d).e"), "a.b[0].c(d).e");
    assert_eq!(value("this.a(super.b(), C.this.d, I.super.e())"), "this.a(super.b(), C.this.d, super.e())");
    assert_eq!(value("f(A.class, a.b.C[].class)"), "f(typeof(A), typeof(array<a.b.C>))");
    assert_eq!(value("new a.B<String>(1)"), "new a.B<String>(1)");
    assert_eq!(value("new ArrayList<>()"), "new ArrayList()");
    assert_eq!(value("f(this::m, A::m, A::new, super::m)"), "f(this.m, A.m, A, super.m)");
    assert_eq!(value("Collections.<String>emptyList()"), "Collections.emptyList()");
}

#[test]
fn arrays() {
    assert_eq!(value(r#"new String[] {"a", b}"#), r#"["a", b]"#);
    assert_eq!(value("new String[n()]"), "[]");
    assert_eq!(body(r#"String[][] x = {{"a"}, {}};"#), r#"let x: array<String> = [["a"], []]"#);
}

#[test]
fn lambdas_and_anonymous_classes() {
    assert_lowers(
        Language::Java,
        "class C { Object o = f(x -> g(x), (a, b) -> { return a; }, (final A c) -> c); Runnable r = new R(1) { public void run() { go(); } }; }",
        "
          class C class#0
        fn#1 (x) local
          return g(x)
        fn#2 (a, b) local
          return a
        fn#3 (c: A) local
          return c
        fn#4 run() public class=1
          go()
        class#0 Class C internal
          field o: Object = f(fn#1, fn#2, fn#3) internal
          field r: Runnable = new class#1(1) internal
        class#1 Class  : R (0 super) outer=0
          methods fn#4
        ",
    );
}

#[test]
fn assignments_and_locals() {
    assert_eq!(body("var a = 1, b; final A<B> c = d;"), "let a = 1\nlet b\nlet c: A<B> = d");
    assert_eq!(body("a.b = 1; c[0] = d; this.e += f;"), "a.b = 1\nc[0] = d\nthis.e = (this.e + f)");
    assert_eq!(body("a = b = c;"), "a = (b := c)");
    assert_eq!(body("i++; i -= f();"), "i = ?\nf()\ni = ?");
}

#[test]
fn what_opaque_expressions_call_is_kept() {
    assert_eq!(body("int n = f(1) * 2;"), "f(1)\nlet n: int = ?");
    assert_eq!(body("return a.compareTo(b) > 0;"), "a.compareTo(b)\nreturn ?");
    assert_eq!(
        body("if (x instanceof A a && a.b()) { c(); }"),
        "let a: A = x\nif (? && a.b()) `x instanceof A a && a.b()`\n  c()"
    );
    assert_eq!(body("f(1) + g(2);"), "f(1)\ng(2)");
    assert_eq!(body("a < b; 1; ;"), "");
}

#[test]
fn branches() {
    assert_eq!(
        body("if (a) b(); else if (c) { d(); } else return;"),
        "if a `a`\n  b()\nelse\n  if c `c`\n    d()\n  else\n    return"
    );
    assert_eq!(body("if (a) { } else if (b) ;"), "");
    assert_eq!(body("if (a()) { }"), "if a() `a()`");
}

#[test]
fn loops() {
    assert_eq!(body("for (A a : as) { b(a); continue; }"), "for values let a in as\n  b(a)\n  continue");
    assert_eq!(body("for (int i = 0; i < as.length; i++) b(as[i]);"), "for keys let i in as\n  b(as[i])");
    assert_eq!(body("for (int i = 0; i < as.size(); ++i) b(i);"), "for keys let i in as\n  b(i)");
    assert_eq!(body("for (int i = 1; i < n(); i++) b(i);"), "block\n  let i: int = 1\n  n()\n  loop\n    b(i)");
    assert_eq!(body("while (a.next()) { b(); break; }"), "a.next()\nloop\n  b()\n  break");
    assert_eq!(body("do x(); while (y);"), "loop\n  x()");
}

#[test]
fn switches() {
    assert_eq!(
        body("switch (k) { case A: case B: x(); break; case \"c\": return; default: y(); }"),
        "if ((k == A) || (k == B)) `case A`\n  x()\nelse\n  if (k == \"c\") `case \"c\"`\n    return\n  else\n    y()"
    );
    assert_eq!(body("switch (k) { default -> { while (a) break; } }"), "block\n  loop\n    break");
    assert_eq!(
        value("switch (k) { case A, B -> 1; case C -> { f(); yield 2; } case D -> throw e; default -> 3; }"),
        "(((k == A) || (k == B)) ? 1 : ((k == C) ? 2 : 3))"
    );
    assert_eq!(value("switch (k) { case A a -> 1; case B b -> 2; }"), "(? ? 1 : 2)");
    assert_eq!(body("switch (k) { case 1: if (a) break; b(); }"), "if (k == 1) `case 1`\n  b()");
}

#[test]
fn tries() {
    assert_eq!(
        body("try (A a = b(); c) { d(a); } catch (E | F e) { g(); } finally { h(); }"),
        "try\n  let a: A = b()\n  d(a)\ncatch\n  g()\nfinally\n  h()"
    );
    assert_eq!(body("synchronized (this) { a(); } throw new E(f());"), "try\n  a()\nthrow");
}

#[test]
fn classes() {
    assert_lowers(
        Language::Java,
        "
        package a.b;
        /** Users.
         * @since 1 */
        @A @B(\"x\") public abstract class C<T extends D> extends E<T> implements F, G {
            public static final String P = \"/p\", Q;
            { p(); }
            static { q(); }
            protected C(int x) { super(x); }
            C() { this(1); }
            abstract <R> R m(@V(\"id\") final Long id, String... rest) throws X;
            static class N { private interface O { int Y = 1; void z(); default void w() { } } }
        }
        ",
        "
        fn#0 ()
          class C class#0
        fn#1 <init>(x: int) protected constructor class=0
          super(x)
        fn#2 <init>() constructor internal class=0
          this(1)
        fn#3 m(@V(\"id\") id: Long, *rest: String) -> R abstract internal generic class=0
        fn#4 z() public abstract class=2
        fn#5 w() public class=2
        class#0 Class C<T> : E<T>, F, G (1 super) public abstract generic
          doc \"Users.\\n@since 1\"
          @ A
          @ B(\"x\")
          field P: String = \"/p\" static public const
          field Q: String static public const
          methods fn#1 fn#2 fn#3
          classes class#1
          block
            p()
          block
            q()
        class#1 Class N static internal outer=0
          classes class#2
        class#2 Interface O static private outer=1
          field Y: int = 1 static public const
          methods fn#4 fn#5
        ",
    );
}

#[test]
fn enums_records_and_annotation_types() {
    assert_lowers(
        Language::Java,
        "
        enum E implements I { ONE(\"1\"), TWO { void z() {} }; E(String... s) {} }
        record R(@N String a, int b) implements I { R { f(a); } }
        @interface Ann { @Alias(\"p\") String[] value() default {}; int n(); Class<?> c() default Void.class; }
        ",
        "
          class E class#0
          class R class#2
          class Ann class#3
        fn#1 z() internal class=1
        fn#2 <init>(*s: String) constructor internal class=0
        fn#3 <init>(@N a: String, b: int) constructor internal class=2
          f(a)
        class#0 Enum E : I (0 super) internal
          field ONE: E = new E(\"1\") static public const
          field TWO: E = new class#1() static public const
          methods fn#2
        class#1 Class  : E (0 super) outer=0
          methods fn#1
        class#2 Class R(@N field a: String, field b: int) : I (0 super) internal
          methods fn#3
        class#3 Annotation Ann internal
          @ Alias(\"p\")
          field value: array<String> = [] public
          field n: int public
          field c: Class<?> = typeof(Void) public
        ",
    );
}

#[test]
fn local_classes_stand_in_their_function() {
    assert_eq!(body("class L { void n() { } } new L();").lines().next(), Some("class L class#1"));
}

#[test]
fn imports() {
    let facts =
        facts("package a.b;\nimport a . C;\nimport a.d.*;\nimport static a.C.X;\nimport static a.D.*;\nclass Z {}");
    assert_eq!(facts.package.map(|package| facts.text(package)), Some("a.b"));
    let imports: Vec<_> = facts
        .imports
        .iter()
        .map(|import| (facts.text(import.module), import.is_static, import.bindings.len()))
        .collect();
    assert_eq!(imports, [("a.C", false, 0), ("a.d", false, 1), ("a.C", true, 1), ("a.D", true, 1)]);
    assert!(matches!(facts.imports[2].bindings[0], ImportBinding::Member { name, local } if name == local));
    assert_eq!(facts.imports[3].bindings, [ImportBinding::All]);
}

#[test]
fn patterns_mark_annotations() {
    let source = "
        @RestController @RequestMapping(\"/a\")
        class C {
            @GetMapping void a() {}
            @org.springframework.web.bind.annotation.PostMapping(path = {\"/b\", P + \"/c\"}) void b() {}
            @Override @EventListener(\"/x\") void c() { map.put(\"/a\", b); }
        }
    ";
    let dump = dump_with(source, Language::Java, SPRING);
    let marks: Vec<&str> = dump.lines().filter_map(|line| line.strip_prefix("mark ")).collect();
    assert_eq!(
        marks,
        [
            "spring.controller 2:9 in fn#0: RestController",
            "spring.mapping 2:25 in fn#0: RequestMapping(\"/a\")",
            "spring.mapping 4:13 in fn#0: GetMapping",
            "spring.mapping 5:13 in fn#0: org.springframework.web.bind.annotation.PostMapping(path=[\"/b\", (P + \"/c\")])",
        ]
    );
}

#[test]
fn calls_and_creations_can_be_marked() {
    let pattern = "((method_invocation name: (identifier) @_n) (#eq? @_n \"GET\") (#set! rule \"t.call\"))
        ((object_creation_expression) (#set! rule \"t.new\"))
        ((array_initializer) (#set! rule \"t.row\"))";
    let source =
        "class C { Object o = route().GET(\"/a\", h).GET(\"/b\", h); Object p = new T(); String[][] q = {{\"a\"}}; }";
    let dump = dump_with(source, Language::Java, pattern);
    let rules: Vec<&str> = dump.lines().filter_map(|line| line.strip_prefix("mark ")?.split(' ').next()).collect();
    assert_eq!(rules, ["t.call", "t.call", "t.new", "t.row"]);
}

#[test]
fn broken_code_yields_what_can_be_read() {
    let dump = dump("class C { @A(\"/x\") void a() { f(; g(); } void b( { } @B void c() { h(); } ", Language::Java);
    assert!(dump.contains("@ A(\"/x\")"), "{dump}");
    assert!(dump.contains("g()"), "{dump}");
    assert!(dump.contains("h()"), "{dump}");
    assert!(dump.contains("diagnostic syntax-error"), "{dump}");
}

#[test]
fn hostile_code_ends() {
    let nested = |open: &str, close: &str, times: usize| {
        format!("class C {{ void m() {{ x = {}1{}; }} }}", open.repeat(times), close.repeat(times))
    };
    for source in [
        nested("(", ")", 100_000),
        nested("f(", ")", 10_000),
        nested("x -> f(", ")", 10_000),
        nested("!", "", 10_000),
        nested("a ? b : ", "", 10_000),
        nested("a = ", "", 10_000),
        nested("\"a\" + ", "", 5_000),
        nested("f(1) - ", "", 5_000),
        nested("a", ".get(\"/b\")", 2_000),
        format!("class C {{ void m() {{ x{}; }} }}", ".get(\"/a\")".repeat(20_000)),
        format!("class C {{ void m() {{ {}{} }} }}", "{".repeat(50_000), "}".repeat(50_000)),
        format!("class C {{ void m() {{ {} }} }}", "if (a) f(); else ".repeat(10_000)),
        format!("class C {{ void m() {{ f(\"{}\"); }} }}", "a".repeat(1_000_000)),
        format!("{}{}", "class A {".repeat(10_000), "}".repeat(10_000)),
        format!("{}1{} class A {{}}", "@A(".repeat(10_000), ")".repeat(10_000)),
        "a<".repeat(20_000),
    ] {
        let facts = facts(&source);
        assert!(facts.exprs.len() < 100_000);
        // Whoever walks the facts recurses; dropping them does too.
        drop(facts);
    }
}

#[test]
fn annotations_without_a_readable_member_are_claims() {
    let source = "class C { @GetMapping(\"/a\") void a() { } @PostMapping(\"/b\") void d( int { x( } }";
    let dump = dump_with(source, Language::Java, SPRING);
    assert!(dump.contains("mark spring.mapping 1:42 in fn#0: PostMapping(\"/b\")"), "{dump}");
}
