use super::super::testing::{assert_lowers, dump, dump_with};
use crate::extract;
use periplus_facts::{FileFacts, Language};
use periplus_syntax::Queries;

const SPRING: &str = include_str!("../../../../../queries/java/spring/kotlin.scm");

fn facts(source: &str) -> FileFacts {
    let queries = Queries::compile(Language::Kotlin, &[]).map_err(|error| error.to_string());
    extract(source, Language::Kotlin, &queries.unwrap_or_else(|error| panic!("{error}")))
}

/// The dump of a function's body, without what stands around it.
#[track_caller]
fn body(source: &str) -> String {
    let dump = dump(&format!("class C {{ fun m() {{\n{source}\n}} }}"), Language::Kotlin);
    let (_, rest) = dump.split_once("m() public class=0\n").unwrap_or(("", &dump));
    let lines = rest.lines().take_while(|line| line.starts_with("  "));
    let lines: Vec<&str> = lines.map(|line| line.strip_prefix("  ").unwrap_or(line)).collect();
    lines.join("\n")
}

/// The value that `val x = source` binds.
#[track_caller]
fn value(source: &str) -> String {
    let body = body(&format!("val x = {source}"));
    let line = body.lines().find_map(|line| line.strip_prefix("let x = "));
    line.unwrap_or(&body).to_owned()
}

#[test]
fn literals() {
    assert_eq!(value(r#""a\tb\u002f\"\$c""#), r#""a\tb/\"$c""#);
    assert_eq!(value("\"\"\"a\\b\nc\"\"\""), r#""a\\b\nc""#);
    assert_eq!(value("'/'"), r#""/""#);
    assert_eq!(value("f(null, true, 1_000L, -0x10, 1.5)"), "f(null, true, 1000, -16, ?)");
}

#[test]
fn text_templates() {
    assert_eq!(value(r#""$a/b/${c.D}${e}f$""#), r#"concat(a, "/b/", c.D, e, "f$")"#);
    assert_eq!(value(r#""\${a.b:$c}""#), r#"concat("${a.b:", c, "}")"#);
    assert_eq!(value("\"\"\"/$a-$1\"\"\""), r#"concat("/", a, "-$1")"#);
}

#[test]
fn operators() {
    assert_eq!(value(r#""/a" + b + "/c""#), r#"(("/a" + b) + "/c")"#);
    assert_eq!(value("a == null || !b && c != d"), "((a == null) || (!b && (c != d)))");
    assert_eq!(value("a ?: b"), "(a ?? b)");
    assert_eq!(value("a ?: return"), "a");
    assert_eq!(value("(a as String)!!"), "a");
    assert_eq!(value("a !in b"), "!(a in b)");
    assert_eq!(value("a * 2"), "?");
}

#[test]
fn members_and_calls() {
    assert_eq!(value("a?.b[0].c(d, e = 1, *f).g"), "a.b[0].c(d, e=1, *f).g");
    assert_eq!(value("f(A::class, a.B::class.java, this::m, A::m, ::m)"), "f(typeof(A), typeof(a.B), this.m, A.m, m)");
    assert_eq!(value("a to b"), "[a, b]");
    assert_eq!(value("a and b"), "a.and(b)");
    assert_eq!(value("listOf<String>()"), "listOf()");
    assert_eq!(value("`in`.`is`"), "in.is");
}

#[test]
fn lambdas_and_objects() {
    assert_lowers(
        Language::Kotlin,
        "
        class C {
            val o = f({ x -> g(x) }, { (a, b) -> h() }) { if (it) a else b }
            val r = object : R(1), S {
                override fun run() = go()
            }
            val s = fun(a: A): B { return a.b }
        }
        ",
        "
          class C class#0
        fn#1 (x) local
          return g(x)
        fn#2 ([a, b]) local
          return h()
        fn#3 (it) local
          if it `it`
            return a
          else
            return b
        fn#4 run() public override class=1
          return go()
        fn#5 (a: A) local
          return a.b
        class#0 Class C public
          field o = f(fn#1, fn#2, fn#3) public const
          field r = new class#1() public const
          field s = fn#5 public const
        class#1 Class  : R(1), S (1 super) public outer=0
          methods fn#4
        ",
    );
}

#[test]
fn extension_functions_take_their_receiver_first() {
    assert_lowers(
        Language::Kotlin,
        "fun A.B.m(c: Int = 1): D { this.e(c) }\nfun run(a: A.() -> B, vararg b: C) = a",
        "
          class <top level> class#0
        fn#1 m(this: A.B, c: Int = 1) -> D static public extension class=0
          this.e(c)
        fn#2 run(a, *b: C) static public class=0
          return a
        class#0 Class <top level> public
          methods fn#1 fn#2
        ",
    );
}

#[test]
fn statements() {
    assert_eq!(body("val a: A<B>? = b\nvar c\nval (d, _) = e"), "let a: A<B> = b\nlet c\nlet [d, _] = e");
    assert_eq!(
        body("a.b = 1\nc[0] = d\nthis.e += f\ng -= h()"),
        "a.b = 1\nc[0] = d\nthis.e = (this.e + f)\nh()\ng = ?"
    );
    assert_eq!(body("f(1) + g(2)\na < b\n1"), "f(1)\ng(2)");
    assert_eq!(
        body("if (a) b() else if (c) { d() } else return"),
        "if a `a`\n  b()\nelse\n  if c `c`\n    d()\n  else\n    return"
    );
    assert_eq!(
        body("for (a in b) { c(a)\ncontinue }\nfor ((k, v) in m) d(k, v)"),
        "for values let a in b\n  c(a)\n  continue\nfor values let [k, v] in m\n  d(k, v)"
    );
    assert_eq!(
        body("while (a.next()) { b()\nbreak }\ndo x() while (y)"),
        "a.next()\nloop\n  b()\n  break\nloop\n  x()"
    );
    assert_eq!(
        body("try { a() } catch (e: E) { b() } finally { c() }\nthrow E(f())"),
        "try\n  a()\ncatch\n  b()\nfinally\n  c()\nthrow"
    );
    assert_eq!(
        body("return if (a) b else when (c) { 1, 2 -> d\nis D -> e\nelse -> f }"),
        "if a `a`\n  return b\nelse\n  if ((c == 1) || (c == 2)) `1`\n    return d\n  else\n    if ? `is D`\n      return e\n    else\n      return f"
    );
    assert_eq!(body("when { a -> b()\nelse -> c() }"), "if a `a`\n  b()\nelse\n  c()");
    assert_eq!(
        body("val x = if (a) { f()\nb } else throw E()\nval y = when (val z = c) { D -> e\nelse -> g }"),
        "f()\nlet x = b\nlet z = c\nlet y = ((c == D) ? e : g)"
    );
}

#[test]
fn classes() {
    assert_lowers(
        Language::Kotlin,
        "
        package a.b
        import c.D
        import c.E as F
        import c.*
        /** Users.
         * @since 1 */
        @A @B(\"x\", \"y\") internal abstract class C<T : D>(@V(\"id\") private val id: Long?, n: Int = 1) : E<T>(n), I, J by j {
            val p = id
            val q get() = \"q\"
            val r by lazy { s }
            lateinit var t: T
            init { f() }
            constructor(x: Int) : this(x, 1) { g() }
            abstract fun m(@P v: String): R
            companion object {
                const val K = \"/k\"
                fun s() = 1
            }
            object O {
                val u = 1
            }
            inner class N {}
        }
        ",
        "
        fn#0 ()
          class C class#0
        fn#1 q() public getter const class=0
          return \"q\"
        fn#2 (it) local
          return s
        fn#3 <init>(x: Int) public constructor class=0
          g()
        fn#4 m(@P v: String) -> R public abstract class=0
        fn#5 s() static public class=0
          return 1
        class#0 Class C<T>(@V(\"id\") field id: Long, field n: Int = 1) : E<T>(n), I, J (1 super) public abstract internal generic
          doc \"Users.\\n@since 1\"
          @ A
          @ B([\"x\", \"y\"])
          field p = id public const
          field r = lazy(fn#2) public const
          field t: T public
          field K = \"/k\" static public const
          methods fn#1 fn#3 fn#4 fn#5
          classes class#1 class#2
          block
            f()
        class#1 Class O static public outer=0
          field u = 1 static public const
        class#2 Class N public outer=0
        ",
    );
}

#[test]
fn enums_interfaces_and_annotation_classes() {
    assert_lowers(
        Language::Kotlin,
        "
        annotation class Ann(@get:Alias(\"p\") val value: Array<String> = arrayOf(), val n: Int)
        enum class E(val s: String) : I {
            ONE(\"1\"),
            TWO(\"2\") {
                override fun z() {}
            };
            fun y() {}
        }
        interface G {
            fun a()
            fun b() {}
        }
        ",
        "
          class Ann class#0
          class E class#1
          class G class#3
        fn#1 z() public override class=2
        fn#2 y() public class=1
        fn#3 a() public abstract class=3
        fn#4 b() public class=3
        class#0 Annotation Ann public
          @ Alias(\"p\")
          field value: Array<String> = arrayOf() public
          field n: Int public
        class#1 Enum E(field s: String) : I (0 super) public
          field ONE: E = new E(\"1\") static public const
          field TWO: E = new class#2(\"2\") static public const
          methods fn#2
        class#2 Class  : E (0 super) public outer=1
          methods fn#1
        class#3 Interface G public
          methods fn#3 fn#4
        ",
    );
}

#[test]
fn what_stands_outside_of_classes_belongs_to_a_class() {
    assert_lowers(
        Language::Kotlin,
        "
        const val A = \"/a\"
        private fun f() = A
        class C
        fun main() { f() }
        ",
        "
          class <top level> class#0
          class C class#1
        fn#1 f() static private class=0
          return A
        fn#2 main() static public class=0
          f()
        class#0 Class <top level> public
          field A = \"/a\" static public const
          methods fn#1 fn#2
        class#1 Class C public
        ",
    );
}

#[test]
fn annotations_that_look_like_expressions() {
    let source =
        "@RestController\n@RequestMapping(\"/a\")\nclass C {\n@GetMapping fun a() = 1\n}\n@RestController class D";
    let dump = dump_with(source, Language::Kotlin, SPRING);
    let marks: Vec<&str> = dump.lines().filter_map(|line| line.strip_prefix("mark ")).collect();
    assert_eq!(
        marks,
        [
            "spring.controller 1:1 in fn#0: RestController",
            "spring.mapping 2:1 in fn#0: RequestMapping(\"/a\")",
            "spring.mapping 4:1 in fn#0: GetMapping",
            "spring.controller 6:1 in fn#0: RestController",
        ]
    );
    assert!(dump.contains("  @ RestController\n  @ RequestMapping(\"/a\")\n"), "{dump}");
}

#[test]
fn a_comma_may_end_type_arguments() {
    assert_eq!(value("a<\n  B<C>,\n>(\", >\")"), r#"a(", >")"#);
}

#[test]
fn broken_code_yields_what_can_be_read() {
    let source = "class C { @GetMapping(\"/x\") fun a() { f(; g() }\n @B fun c() { h() } ";
    let dump = dump_with(source, Language::Kotlin, SPRING);
    assert!(dump.contains("mark spring.mapping 1:11"), "{dump}");
    assert!(dump.contains("diagnostic syntax-error"), "{dump}");
}

#[test]
fn hostile_code_ends() {
    let nested = |open: &str, close: &str, times: usize| {
        format!("class C {{ fun m() {{ x = {}1{} }} }}", open.repeat(times), close.repeat(times))
    };
    for source in [
        nested("(", ")", 100_000),
        nested("f(", ")", 10_000),
        nested("f { ", "}", 10_000),
        nested("!", "", 10_000),
        nested("if (a) b else ", "", 10_000),
        nested("\"a\" + ", "", 5_000),
        nested("f(1) - ", "", 5_000),
        nested("a", ".get(\"/b\")", 2_000),
        nested("\"${", "}\"", 1_000),
        format!("class C {{ fun m() {{ x{} }} }}", ".get(\"/a\")".repeat(20_000)),
        format!("class C {{ fun m() {{ f(\"{}\") }} }}", "$a".repeat(100_000)),
        format!("{}{}", "class A {".repeat(10_000), "}".repeat(10_000)),
        format!("{}1{} class A {{}}", "@A(".repeat(10_000), ")".repeat(10_000)),
        "@A (".repeat(10_000),
        "a<".repeat(20_000),
    ] {
        let facts = facts(&source);
        assert!(facts.exprs.len() < 300_000);
        // Whoever walks the facts recurses; dropping them does too.
        drop(facts);
    }
}
