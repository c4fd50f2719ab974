use super::super::testing::{assert_lowers, dump, dump_with};
use crate::extract;
use periplus_facts::{FileFacts, ImportBinding, Language};
use periplus_syntax::Queries;

const ASPNET: &str = include_str!("../../../../../queries/csharp/aspnet/routes.scm");

/// The dump of a method body, without the class around it and without the functions in it.
#[track_caller]
fn body(source: &str) -> String {
    let dump = dump(&format!("class C {{ void M() {{ {source} }} }}"), Language::CSharp);
    let (_, rest) = dump.split_once("fn#1 M() private class=0\n").unwrap_or(("", &dump));
    let lines = rest.lines().take_while(|line| line.starts_with("  "));
    let lines: Vec<&str> = lines.map(|line| line.strip_prefix("  ").unwrap_or(line)).collect();
    lines.join("\n")
}

/// The value that `x = source` binds.
#[track_caller]
fn value(source: &str) -> String {
    let body = body(&format!("x = {source};"));
    let line = body.lines().find_map(|line| line.strip_prefix("x = "));
    line.unwrap_or(&body).to_owned()
}

fn facts(source: &str) -> FileFacts {
    let queries = Queries::compile(Language::CSharp, &[]).map_err(|error| error.to_string());
    extract(source, Language::CSharp, &queries.unwrap_or_else(|error| panic!("{error}")))
}

#[test]
fn literals() {
    assert_eq!(value(r#""a\t\x2F\"""#), r#""a\t/\"""#);
    assert_eq!(value(r#"@"a\d""b""#), r#""a\\d\"b""#);
    assert_eq!(value("\"\"\"\n    a \"b\"\n      c\n    \"\"\""), r#""a \"b\"\n  c""#);
    assert_eq!(value("'/'"), r#""/""#);
    assert_eq!(
        value(r#"f("a"u8, -0x10, 1_0L, true, null, default, default(T))"#),
        r#"f("a", -16, 10, true, null, null, null)"#
    );
    assert_eq!(value("1_0.5m"), r#""10.5""#);
}

#[test]
fn interpolated_strings() {
    assert_eq!(value(r#"$"/{a}/{{b}}/{c.D(1),5:X2}\t""#), r#"concat("/", a, "/{b}/", c.D(1), "\t")"#);
    assert_eq!(value(r#"$@"a\{b}""{{""#), r#"concat("a\\", b, "\"{")"#);
    assert_eq!(value(r#"@$"a\{b}""#), r#"concat("a\\", b)"#);
    assert_eq!(value(r#"$"plain {{x}}""#), r#""plain {x}""#);
    assert_eq!(value("$$\"\"\"a{{b}}{c}\"\"\""), r#"concat("a", b, "{c}")"#);
    assert_eq!(value("$\"\"\"\n    a{b}c\n      d{e}\n    \"\"\""), r#"concat("a", b, "c\n  d", e)"#);
    assert_eq!(value("$\"\"\"\n    a\n      b\n    \"\"\""), r#""a\n  b""#);
}

#[test]
fn operators() {
    assert_eq!(value(r#""/a" + b + "/c""#), r#"(("/a" + b) + "/c")"#);
    assert_eq!(value("a == null || !b && c != d"), "((a == null) || (!b && (c != d)))");
    assert_eq!(value("a ?? b ?? throw new E()"), "(a ?? b)");
    assert_eq!(value("a ? b : throw new E()"), "b");
    assert_eq!(value("(string)(a as B)!"), "a");
    assert_eq!(value("a | b"), "(a | b)");
    assert_eq!(value("a * 2"), "?");
}

#[test]
fn members_calls_and_types() {
    assert_eq!(value("a?.b[0]?.C(d)!.e"), "a.b[0].C(d).e");
    assert_eq!(value("this.A(base.B(), global::C.D.E(), N::F.G)"), "this.A(super.B(), C.D.E(), N.F.G)");
    assert_eq!(
        value("f(typeof(A<B>), typeof(List<>), typeof(string[]))"),
        "f(typeof(A<B>), typeof(List), typeof(array<string>))"
    );
    assert_eq!(value("f(nameof(a.B.C), nameof(D), nameof(List<int>))"), r#"f("C", "D", "List")"#);
    assert_eq!(value("Add<A, B.C>(x).D<E>()"), "Add(x, <0>=A, <1>=B.C).D(<0>=E)");
    assert_eq!(value("f(a, name: b, ref c)"), "f(a, name=b, c)");
    assert_eq!(value("await string.Join(\"/\", @class)"), "string.Join(\"/\", class)");
    assert_eq!(value("a[1..][..^b()]"), "a[1:][:?]");
}

#[test]
fn creations() {
    assert_eq!(value("new A.B<C>(1) { D = 2, E = { F = 3 }, G = { 4 } }"), r#"new A.B<C>(1, D=2, E={"F": 3}, G=[4])"#);
    assert_eq!(value("new List<A> { a, new() { B = 1 }, new(c) }"), "[a, new A(B=1), new A(c)]");
    assert_eq!(value(r#"new Dictionary<A, B> { ["a"] = b, ["c"] = { d } }"#), r#"{"a": b, "c": [d]}"#);
    assert_eq!(value(r#"new D { { "a", b }, { "c", (d, e) } }"#), r#"{"a": b, "c": [d, e]}"#);
    assert_eq!(value("new[] { a, b }"), "[a, b]");
    assert_eq!(value("new string[n]"), "[]");
    assert_eq!(value("[a, ..b, [c]]"), "[a, *b, [c]]");
    assert_eq!(value(r#"new { a = "x", b.C, d }"#), r#"{"a": "x", "C": b.C, "d": d}"#);
    assert_eq!(value("(a, name: b)"), "[a, b]");
    assert_eq!(
        body("A a = new(1) { B = 2 }; List<A> c = new();"),
        "let a: A = new A(1, B=2)\nlet c: List<A> = new List<A>()"
    );
    assert_eq!(value("f(new(a), new() { B = c })"), r#"f(new ?(a), {"B": c})"#);
    assert_eq!(
        body("A[] a = [new(1)]; D<K, A> d = new() { [\"k\"] = new(2) };"),
        "let a: array<A> = [new A(1)]\nlet d: D<K, A> = {\"k\": new A(2)}"
    );
    assert_eq!(body("string[] a = { b, c };"), "let a: array<string> = [b, c]");
}

#[test]
fn lambdas_and_local_functions() {
    assert_lowers(
        Language::CSharp,
        "
        class C { void M() {
            L(1);
            F(x => x.A, async ([FromBody] A a, B b = null) => { await G(a); }, delegate (int i) { H(i); }, () => throw e);
            static R L(int p) => p;
        } }
        ",
        "
          class C class#0
        fn#1 M() private class=0
          def L fn#6
          L(1)
          F(fn#2, fn#3, fn#4, fn#5)
        fn#2 (x) local parent=1
          return x.A
        fn#3 (@FromBody a: A, b: B = null) async local parent=1
          G(a)
        fn#4 (i: int) local parent=1
          H(i)
        fn#5 () local parent=1
          throw
        fn#6 L(p: int) -> R static local parent=1
          return p
        class#0 Class C internal
          methods fn#1
        ",
    );
}

#[test]
fn iterators_return_what_they_yield() {
    let source = "class C { IEnumerable<R> M() { yield return new R(1); if (a) yield break; F(() => { }); } }";
    let dump = dump(source, Language::CSharp);
    let (_, rest) = dump.split_once("private generator class=0\n").unwrap_or(("", &dump));
    let (body, _) = rest.split_once("fn#2 ").unwrap_or((rest, ""));
    assert_eq!(
        body,
        "  let <yielded> = []\n  <yielded>.Add(new R(1))\n  if a `a`\n    return <yielded>\n  F(fn#2)\n  return <yielded>\n"
    );
}

#[test]
fn assignments_and_locals() {
    assert_eq!(body("var a = 1, b = c; const D e = f;"), "let a = 1\nlet b = c\nlet e: D = f");
    assert_eq!(
        body("a.b = 1; c[0] = d; this.e += f; g ??= h;"),
        "a.b = 1\nc[0] = d\nthis.e = (this.e + f)\ng = (g ?? h)"
    );
    assert_eq!(
        body("var (a, b) = c; (d, _) = (b, a); (var e, F f) = g;"),
        "let [a, b] = c\n[d, _] = [b, a]\nlet [e, f] = g"
    );
    assert_eq!(body("i++; --j; i -= f();"), "i = ?\nj = ?\nf()\ni = ?");
    assert_eq!(body("using var a = b(); _ = c();"), "let a = b()\nc()");
    assert_eq!(
        body("if (a.TryGet(\"b\", out var c, out d)) e(c);"),
        "let c = ?\nd = ?\nif a.TryGet(\"b\", ?, d) `a.TryGet(\"b\", out var c, out d)`\n  e(c)"
    );
}

#[test]
fn patterns() {
    assert_eq!(value("a is null || b"), "((a == null) || b)");
    assert_eq!(value("a is not null && b"), "((a != null) && b)");
    assert_eq!(value("a is \"x\" or \"y\""), "((a == \"x\") || (a == \"y\"))");
    assert_eq!(value("a is B.C"), "?");
    assert_eq!(body("if (a is B b && b.c) d(b);"), "let b: B = a\nif ((b is a B) && b.c) `a is B b && b.c`\n  d(b)");
    assert_eq!(
        value("a switch { \"x\" => 1, \"y\" or Z => 2, > 3 => 4, B b when b.c => 5, _ => throw new E() }"),
        "((a == \"x\") ? 1 : (((a == \"y\") || (a == Z)) ? 2 : (? ? 4 : 5)))"
    );
}

#[test]
fn queries_are_comprehensions() {
    assert_eq!(value("from a in b where a.c orderby a select \"/\" + a"), "[(\"/\" + a) for a in b if a.c]");
    assert_eq!(value("from a in b from c in a.d select c"), "[*[c for c in a.d] for a in b]");
    assert_eq!(value("from a in b join c in d on a equals c select e()"), "?");
}

#[test]
fn branches_and_loops() {
    assert_eq!(
        body("if (a) b(); else if (c) { d(); } else return;"),
        "if a `a`\n  b()\nelse\n  if c `c`\n    d()\n  else\n    return"
    );
    assert_eq!(body("if (a) { } else if (b > f()) ;"), "f()");
    assert_eq!(body("foreach (var a in b) { c(a); continue; }"), "for values let a in b\n  c(a)\n  continue");
    assert_eq!(body("foreach (var (a, b) in c) d(a);"), "for values let [a, b] in c\n  d(a)");
    assert_eq!(body("for (var i = 0; i < a.Length; i++) b(a[i]);"), "for keys let i in a\n  b(a[i])");
    assert_eq!(body("for (int i = 1; i < n; i++) b(i);"), "block\n  let i: int = 1\n  loop\n    b(i)");
    assert_eq!(body("while (a.Next()) { b(); break; }"), "a.Next()\nloop\n  b()\n  break");
    assert_eq!(
        body("switch (k) { case A: case \"b\": x(); break; case C c when c.d: return; default: y(); break; }"),
        "let c: C = k\nif ((k == A) || (k == \"b\")) `case A`\n  x()\nelse\n  if ((c is a C) && c.d) `case C c`\n    return\n  else\n    y()"
    );
    assert_eq!(
        body(
            "try { a(); } catch (E e) when (b(e)) { c(); } finally { d(); } using (var f = g()) { h(f); } lock (i) { j(); } throw k;"
        ),
        "try\n  a()\ncatch\n  c()\nfinally\n  d()\ntry\n  let f = g()\n  h(f)\ntry\n  j()\nthrow"
    );
}

#[test]
fn both_branches_of_the_preprocessor_are_kept() {
    assert_eq!(
        body("\n#if A\n a();\n#elif B\n b();\n#else\n return;\n#endif\n c();"),
        "if ? `#if A`\n  a()\nelse\n  if ? `#if B`\n    b()\n  else\n    return\nc()"
    );
    // What is declared in a branch is used behind it.
    assert_eq!(body("\n#if A\n var a = 1;\n#else\n var a = 2;\n#endif\n c(a);"), "let a = 1\nlet a = 2\nc(a)");
    assert_lowers(
        Language::CSharp,
        "
        #if X
        using A;
        #endif
        #if X
        [B]
        #endif
        class C {
        #if Y
            void M() { }
        #else
            void N() { }
        #endif
        }
        ",
        "
          class C class#0
        fn#1 M() private class=0
          @ #if(\"Y\")
        fn#2 N() private class=0
          @ #if(\"not (Y)\")
        class#0 Class C internal
          @ B
          methods fn#1 fn#2
        ",
    );
}

#[test]
fn top_level_statements() {
    assert_lowers(
        Language::CSharp,
        "
        using A;
        var app = Build(args);
        app.MapGet(P(), () => 1);
        app.Run();
        string P() => \"/x\";
        class C { }
        ",
        "
          def P fn#2
          let app = Build(args)
          app.MapGet(P(), fn#1)
          app.Run()
          class C class#0
        fn#1 () local
          return 1
        fn#2 P() -> string local
          return \"/x\"
        class#0 Class C internal
        ",
    );
}

#[test]
fn classes() {
    assert_lowers(
        Language::CSharp,
        "
        namespace A.B;
        /// <summary>
        /// Lists <see cref=\"User\"/>s.
        /// </summary>
        [X, Y(\"z\", Name = \"n\", order: 1)] [N.Q<T>]
        public abstract partial class C<T>(IFoo foo, [D] int n = 1) : E<T>(foo), I where T : class
        {
            public const string P = \"/p\", Q;
            private static readonly List<string> L = new();
            static C() { S(); }
            protected C(int x) : base(x) { }
            internal C() : this(1) => F();
            [HttpGet(P + \"/{id}\")] [return: R]
            public async Task<R> M<U>([V(Name = \"id\")] int? id, params string[] rest) { return null; }
            public abstract void O();
            void I.Z() { }
            public static void Map(this IApp app) { }
            ~C() { }
            public static bool operator ==(C a, C b) => true;
            public event H E;
            delegate void G();
        }
        ",
        "
          class C class#0
        fn#1 <init>(x: int) protected constructor class=0
          super(x)
        fn#2 <init>() constructor internal class=0
          this(1)
          return F()
        fn#3 M<U>(@V(Name=\"id\") id: int, *rest: string) -> Task<R> public async generic class=0
          @ HttpGet((P + \"/{id}\"))
          return null
        fn#4 O() public abstract class=0
        fn#5 Z() private class=0
        fn#6 Map(app: IApp) static public extension class=0
        class#0 Class C<T>(field foo: IFoo, @D field n: int = 1) : new E<T>(foo), I (1 super) in A.B public abstract partial generic
          doc \"Lists Users.\"
          @ X
          @ Y(\"z\", Name=\"n\", order=1)
          @ N.Q<T>
          field P: string = \"/p\" static public const
          field Q: string static public const
          field L: List<string> = new List<string>() static private const
          methods fn#1 fn#2 fn#3 fn#4 fn#5 fn#6
          block
            S()
        ",
    );
}

#[test]
fn extension_blocks() {
    let dump = dump("static class C { extension(IApp app) { public R Map<T>(int x) => app.G(x); } }", Language::CSharp);
    assert!(
        dump.contains("Map<T>(app: IApp, x: int) -> R static public extension generic class=0\n  return app.G(x)"),
        "{dump}"
    );
}

#[test]
fn properties() {
    let dump = dump(
        "class C { A P => new(1); async Task<A> N() => new(3); IEnumerable<A> M() { yield return new(2); } }",
        Language::CSharp,
    );
    assert!(
        dump.contains("return new A(1)") && dump.contains(".Add(new A(2))") && dump.contains("return new A(3)"),
        "{dump}"
    );
    assert_lowers(
        Language::CSharp,
        "
        class C
        {
            [A] public string B { get; set; } = \"b\";
            [D] public string E => $\"e/{B}\";
            public override IEnumerable<string> F { get { return x; } set => y = value; }
            public int this[int i] => 1;
        }
        interface I { string P { get; } void M(); int N() => 1; }
        ",
        "
          class C class#0
          class I class#1
        fn#1 E() -> string public getter class=0
          @ D
          return concat(\"e/\", B)
        fn#2 F() -> IEnumerable<string> public override getter class=0
          return x
        fn#3 F(value: IEnumerable<string>) public override setter class=0
          return (y := value)
        fn#4 M() public abstract class=1
        fn#5 N() -> int public class=1
          return 1
        class#0 Class C internal
          @ A
          field B: string = \"b\" public
          methods fn#1 fn#2 fn#3
        class#1 Interface I internal
          field P: string public abstract
          methods fn#4 fn#5
        ",
    );
}

#[test]
fn other_types_and_namespaces() {
    assert_lowers(
        Language::CSharp,
        "
        namespace A { namespace B.C { class D { enum E : byte { F = 1, G } private record struct H(int I); } } }
        record R(string A, int B = 2) : S(A), T;
        ",
        "
          class D class#0
          class R class#3
        class#0 Class D in A.B.C internal
          classes class#1 class#2
        class#1 Enum E in A.B.C private outer=0
          field F = 1 static public const
          field G static public const
        class#2 Struct H(field I: int) in A.B.C private outer=0
        class#3 Class R(field A: string, field B: int = 2) : new S(A), T (1 super) internal
        ",
    );
}

#[test]
fn usings() {
    let facts = facts("global using A.B;\nusing static A.C;\nusing D = A.E<F>;\nnamespace N { using global::G.H; }");
    let imports: Vec<_> =
        facts.imports.iter().map(|import| (facts.text(import.module), import.is_static, import.is_global)).collect();
    assert_eq!(imports, [("A.B", false, true), ("A.C", true, false), ("A.E", false, false), ("G.H", false, false)]);
    assert_eq!(facts.imports[0].bindings, [ImportBinding::All]);
    assert!(matches!(facts.imports[2].bindings[..], [ImportBinding::Module(Some(name))] if facts.text(name) == "D"));
}

#[test]
fn patterns_mark_attributes_controllers_and_conventions() {
    let source = "
        [ApiController, Route(\"api/[controller]\")]
        class Users { [HttpGet] void A() {} [Microsoft.AspNetCore.Mvc.HttpPostAttribute(\"b\")] void B() {} [Fact] void C() {} }
        class HomeController { }
        class Other : ControllerBase { }
        class Base<T> : Api.CrudController<T> { }
        class Service { void M() { e.MapControllerRoute(\"a\", \"b\"); e.MapGet(\"/x\", y); } }
    ";
    let dump = dump_with(source, Language::CSharp, ASPNET);
    let marks: Vec<&str> = dump.lines().filter_map(|line| line.strip_prefix("mark ")).collect();
    assert_eq!(
        marks,
        [
            "aspnet.controller 2:9 in fn#0: class#0",
            "aspnet.attribute 2:25 in fn#0: Route(\"api/[controller]\")",
            "aspnet.attribute 3:24 in fn#0: HttpGet",
            "aspnet.attribute 3:46 in fn#0: Microsoft.AspNetCore.Mvc.HttpPostAttribute(\"b\")",
            "aspnet.controller 4:9 in fn#0: class#1",
            "aspnet.controller 5:9 in fn#0: class#2",
            "aspnet.controller 6:9 in fn#0: class#3",
            "aspnet.convention 7:36 in fn#4: e.MapControllerRoute(\"a\", \"b\")",
        ]
    );
}

#[test]
fn rows_of_tables_can_be_marked() {
    let pattern = "((tuple_expression) (#set! rule \"t.row\")) ((object_creation_expression) (#set! rule \"t.new\"))";
    let source = "class C { object a = new[] { (\"GET\", 1), (\"POST\", 2) }; object b = new R { X = 1 }; }";
    let dump = dump_with(source, Language::CSharp, pattern);
    let rules: Vec<&str> = dump.lines().filter_map(|line| line.strip_prefix("mark ")?.split(' ').next()).collect();
    assert_eq!(rules, ["t.row", "t.row", "t.new"]);
}

#[test]
fn broken_code_yields_what_can_be_read() {
    let dump = dump("class C { [A(\"/x\")] void M() { F(; G(); } void B( { } [D] void N() { H(); } ", Language::CSharp);
    assert!(dump.contains("@ A(\"/x\")"), "{dump}");
    assert!(dump.contains("G()"), "{dump}");
    assert!(dump.contains("H()"), "{dump}");
    assert!(dump.contains("diagnostic syntax-error"), "{dump}");
}

#[test]
fn hostile_code_ends() {
    let nested = |open: &str, close: &str, times: usize| {
        format!("class C {{ void M() {{ x = {}1{}; }} }}", open.repeat(times), close.repeat(times))
    };
    for source in [
        nested("(", ")", 100_000),
        nested("f(", ")", 5_000),
        nested("x => f(", ")", 1_000),
        nested("!", "", 3_000),
        nested("a ? b : ", "", 1_000),
        nested("a = ", "", 3_000),
        nested("a ?? ", "", 5_000),
        nested("await ", "", 10_000),
        nested("\"a\" + ", "", 5_000),
        nested("f(1) - ", "", 1_000),
        nested("new A { B = ", "}", 2_000),
        nested("x is 1 or ", "", 1_000),
        nested("$\"{", "}\"", 1_000),
        format!("class C {{ void M() {{ x{}; }} }}", ".Get(\"/a\")".repeat(2_000)),
        format!("class C {{ void M() {{ {}{} }} }}", "{".repeat(10_000), "}".repeat(10_000)),
        format!("class C {{ void M() {{ {} }} }}", "if (a) f(); else ".repeat(10_000)),
        format!("class C {{ void M() {{ f(\"{}\"); }} }}", "a".repeat(1_000_000)),
        format!("{}{}", "class A {".repeat(5_000), "}".repeat(5_000)),
        format!("{}{}", "namespace a {".repeat(5_000), "}".repeat(5_000)),
        format!("{}{}", "#if A\n".repeat(5_000), "#endif\n".repeat(5_000)),
        "a<".repeat(20_000),
    ] {
        let facts = facts(&source);
        assert!(facts.exprs.len() < 100_000);
        // Whoever walks the facts recurses; dropping them does too.
        drop(facts);
    }
}
