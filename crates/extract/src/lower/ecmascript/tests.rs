use super::super::testing::{assert_lowers, dump, dump_with};
use super::string::decode;
use periplus_facts::Language;

#[track_caller]
fn check(source: &str, expected: &str) {
    assert_lowers(Language::TypeScript, source, expected);
}

/// The value that `x = source` assigns.
#[track_caller]
fn value(source: &str) -> String {
    let text = format!("x = {source}\n");
    let dump = dump(&text, Language::TypeScript);
    let line = dump.lines().find_map(|line| line.strip_prefix("  x = "));
    line.unwrap_or(&dump).to_owned()
}

#[test]
fn strings_are_decoded() {
    assert_eq!(value(r#""a\tb\x41\u00e9\u{1F600}\ud83d\ude00\d\'\0""#), "\"a\\tbAé😀😀d'\\0\"");
    assert_eq!(decode(r"\xZZ\u{zz}\ud83d\"), r"\xZZ\u{zz}\ud83d\");
    assert_eq!(value("'a\\\nb'"), r#""ab""#);
    assert_eq!(value("`a\r\nb\\`c`"), r#""a\nb`c""#);
}

#[test]
fn templates_keep_their_values() {
    assert_eq!(value("`/${a}/b${c.d()}`"), r#"concat("/", a, "/b", c.d())"#);
    assert_eq!(value(r"tag`\d${a}`"), r#"tag(concat("d", a))"#);
    assert_eq!(value(r"String.raw`\d${a}`"), r#"concat("\\d", a)"#);
    assert_eq!(value(r"String.raw`\d`"), r#""\\d""#);
}

#[test]
fn literals_and_collections() {
    assert_eq!(value("[1, -2, 0xff, 1.5, ...more, null, undefined, true]"), "[1, -2, 255, ?, *more, null, null, true]");
    assert_eq!(
        value("{a, b: 1, 'c': 2, 3: d, ['e']: 4, [f]: 5, ...g}"),
        r#"{"a": a, "b": 1, "c": 2, "3": d, "e": 4, f: 5, **g}"#
    );
    assert_eq!(value(r"/^\/a\/(\d+)$/i"), r"/^\/a\/(\d+)$/i");
}

#[test]
fn operators() {
    assert_eq!(value("'/a' + b + '/c'"), r#"(("/a" + b) + "/c")"#);
    assert_eq!(value("a || b ?? c && !d"), "((a || b) ?? (c && !d))");
    assert_eq!(value("a === 1 ? b : c"), "((a == 1) ? b : c)");
    assert_eq!(value("'a' in b"), r#"("a" in b)"#);
    assert_eq!(value("typeof a !== 'b'"), r#"(? != "b")"#);
    assert_eq!(value("a * 2"), "?");
    assert_eq!(value("(a, b)"), "b");
    assert_eq!(value("y = z"), "(y := z)");
}

#[test]
fn calls_and_members() {
    assert_eq!(value("a?.b!.c[0]?.(d, ...e)"), "a.b.c[0](d, *e)");
    assert_eq!(value("new Foo<T>(1).b as C"), "new Foo(1).b");
    assert_eq!(value("new Foo"), "new Foo()");
    assert_eq!(value("await app.get<T>('/x')"), r#"app.get("/x")"#);
    assert_eq!(value("a[a.length - 1] + a[b.length - 1]"), "(a[-1] + a[?])");
    assert_eq!(value("this.#a + super.b"), "(this.#a + super.b)");
    assert_eq!(value("<T>a satisfies U"), "a");
}

#[test]
fn imports_of_every_form() {
    check(
        "
        import a, { b as c, type D } from './a';
        import * as ns from 'ns';
        import type { T } from './t';
        import './side';
        import fs = require('fs');
        import alias = ns.b;
        const { x, y: { z = 1 }, ...rest } = require('r');
        const lazy = await import(`./${x}`);
        ",
        r#"
        import ./a default as a b as c D
        import ns module as ns
        import type ./t T
        import ./side
        let fs = import("fs")
        let alias = ns.b
        let {x: x, y: {z: z = 1}, **: rest} = import("r")
        let lazy = import(concat("./", x))
        "#,
    );
}

#[test]
fn exports_of_every_form() {
    check(
        "
        export * from './a';
        export * as b from './b';
        export { default as c, d } from './c';
        export { e as f, type T };
        export const g = 1, { h, i: [j] } = k;
        export default function l() {}
        export class M {}
        export type N = string;
        module.exports = exports.o = p;
        export = q;
        ",
        "
          def l fn#1
          import ./a export *
          import ./b export * as b
          import ./c export default as c export d as d
          export f = e
          let g = 1
          let {h: h, i: [j]} = k
          export g = g
          export h = h
          export j = j
          export default = l
          class M class#0
          export M = M
          module.exports = (exports.o := p)
          module.exports = q
        fn#1 l()
        class#0 Class M
        ",
    );
    check("export default (a) => a;", "  export default = fn#1\nfn#1 (a) local\n  return a");
}

#[test]
fn declarations_and_assignments() {
    check(
        "
        var a = 1;
        let b: Router;
        const [c, , d = 2, ...e] = f;
        a += 'x';
        a.b ||= c;
        a['k'] = d;
        [a, b.c] = [b, a];
        i++;
        ",
        r#"
        var a = 1
        let b: Router
        let [c, _, d, *e] = f
        a = (a + "x")
        a.b = (a.b || c)
        a["k"] = d
        [a, b.c] = [b, a]
        i = (i + 1)
        "#,
    );
}

#[test]
fn only_statements_that_matter_remain() {
    check(
        "
        'use strict';
        a;
        f(a) > 3;
        a && f();
        a || f();
        a ? f() : g();
        void main(), !function () { h(); }();
        debugger;
        ",
        "
          f(a)
          if a `a`
            f()
          if a `a`
          else
            f()
          if a `a`
            f()
          else
            g()
          main()
          fn#1()
        fn#1 ()
          h()
        ",
    );
}

#[test]
fn branches() {
    check(
        "
        if (a === 1) f(); else if (b) { g(); } else h();
        switch (c) {
            case 1: case 'x': f(); break;
            case y: if (d) break; g();
            default: h();
        }
        try { f(); } catch { g(); } finally { h(); }
        ",
        r#"
        if (a == 1) `a === 1`
          f()
        else
          if b `b`
            g()
          else
            h()
        if ((c == 1) || (c == "x")) `case 1`
          f()
        else
          if (c == y) `case y`
            if d `d`
            g()
          else
            h()
        try
          f()
        catch
          g()
        finally
          h()
        "#,
    );
}

#[test]
fn loops() {
    check(
        "
        for (const [k, v] of Object.entries(m)) f(k);
        for (var k in m) continue;
        for (let i = 0; i < a.length; i++) f(a[i]);
        for (let i = 0, n = a.length; i < n; i++) f(a[i]);
        for (let i = 0; i < 9; i++) f(i);
        do { f(); break; } while (g());
        outer: while (true) { switch (x) { case 1: break outer; } }
        ",
        "
        for values let [k, v] in Object.entries(m)
          f(k)
        for keys var k in m
          continue
        for keys let i in a
          f(a[i])
        for keys let i in a
          f(a[i])
        block
          let i = 0
          loop
            f(i)
            i = (i + 1)
        g()
        loop
          f()
          break
        loop
          if (x == 1) `case 1`
            break
        ",
    );
}

#[test]
fn functions() {
    check(
        "
        const f = async ({ a, b = 1 }: Opts, ...c: string[]): Promise<void> => g(a);
        /**
         * Says it.
         *
         * More.
         * @tag x
         */
        function* h(this: X, a?: string | null, b = 3) { yield g(); }
        o = { get p() { return 1; }, async m() {}, n: function q() {} };
        ",
        r#"
          def h fn#2
          let f = fn#1
          o = {"p": fn#3, "m": fn#4, "n": fn#5}
        fn#1 f({a: a, b: b = 1}: Opts, *c: string) -> Promise<void> async local
          return g(a)
        fn#2 h(a: string, b = 3) generator
          doc "Says it.\n@tag x"
          g()
        fn#3 p() getter
          return 1
        fn#4 m() async
        fn#5 q()
        "#,
    );
}

#[test]
fn classes() {
    check(
        "
        @Controller('x')
        /** Says it. */
        export abstract class A<T> extends B.C<T> implements I {
            static x = 1;
            #y: string = 'a';
            @Inject() private svc: Svc;
            static { init(); }
            constructor(private readonly u: U, @Body() v: V = 3) { super(u); this.#y = 2; }
            /** Gets. */
            @Get(':id') async find(@Param('id') id: string): Promise<X[]> { return this.svc.get(id); }
            find(): void;
            abstract bar(): string;
            get r() { return this.router; }
            handler = async (req) => { this.x(); };
        }
        const C = class {};
        ",
        r#"
          class A class#0
          export A = A
          let C = class#1
        fn#1 constructor(field u: U, @Body() v: V = 3) constructor class=0
          super(u)
          this.#y = 2
        fn#2 find(@Param("id") id: string) -> Promise<array<X>> async class=0
          doc "Gets."
          @ Get(":id")
          return this.svc.get(id)
        fn#3 bar() -> string abstract class=0
        fn#4 r() getter class=0
          return this.router
        fn#5 (req) async local
          this.x()
        class#0 Class A<T> : B.C<T>, I (1 super) abstract
          doc "Says it."
          @ Controller("x")
          field x = 1 static
          field #y: string = "a" private
          @ Inject()
          field svc: Svc private
          field handler = fn#5
          methods fn#1 fn#2 fn#3 fn#4
          block
            init()
        class#1 Class C
        "#,
    );
}

#[test]
fn classes_and_decorators_of_javascript() {
    assert_lowers(
        Language::JavaScript,
        "
        export default class extends mixin(B) {
            static x = 1;
            @Get('/a') m() {}
            static get y() { return 1; }
        }
        ",
        r#"
          export default = class#0
        fn#1 m() class=0
          @ Get("/a")
        fn#2 y() static getter class=0
          return 1
        class#0 Class  : mixin(B) (1 super)
          field x = 1 static
          methods fn#1 fn#2
        "#,
    );
}

#[test]
fn typescript_declarations() {
    check(
        "
        export enum E { A, B = 5, C, D = 'x' }
        interface I extends J<K> { a: string | undefined; m(x: number): void }
        namespace N.M { export const p = '/p'; f(); }
        declare module 'foo' { const x: any; }
        declare const y: string;
        ",
        r#"
          class E class#0
          export E = E
          class I class#1
          let N
          block
            let p = "/p"
            f()
            N = {"M": {"p": p}}
        fn#1 m(x: number) -> void abstract class=1
        class#0 Enum E
          field A = 0 static const
          field B = 5 static const
          field C = 6 static const
          field D = "x" static const
        class#1 Interface I : J<K> (1 super)
          field a: string
          methods fn#1
        "#,
    );
}

#[test]
fn markup_is_opaque() {
    assert_lowers(Language::Tsx, "const a = <App onClick={() => f()}>text</App>;\nf(<br />);", "let a = ?\nf(?)");
}

#[test]
fn what_stands_around_an_error_is_kept() {
    let dump = dump("const a = ;\napp.get('/x', h);\nfunction f( {\n", Language::JavaScript);
    assert!(dump.contains("app.get(\"/x\", h)"), "{dump}");
    assert!(dump.contains("diagnostic syntax-error"), "{dump}");
}

#[test]
fn express_patterns_mark_registrations() {
    let patterns = include_str!("../../../../../queries/javascript/express/routes.scm");
    let source = "
app.get('/a', h);
app.get('port');
r.route('/b').get(h).post(h);
app[verb]('/c', h);
app.use(m);
function f() { r.all(path, a, b); }
";
    for language in [Language::JavaScript, Language::TypeScript, Language::Tsx] {
        let dump = dump_with(source, language, patterns);
        let marks: Vec<&str> = dump.lines().filter_map(|line| line.strip_prefix("mark ")).collect();
        assert_eq!(
            marks,
            [
                "express.verb 2:1 in fn#0: app.get(\"/a\", h)",
                "express.route 4:1 in fn#0: r.route(\"/b\")",
                "express.verb 4:1 in fn#0: r.route(\"/b\").get(h)",
                "express.verb 4:1 in fn#0: r.route(\"/b\").get(h).post(h)",
                "express.computed-verb 5:1 in fn#0: app[verb](\"/c\", h)",
                "express.use 6:1 in fn#0: app.use(m)",
                "express.verb 7:16 in fn#1: r.all(path, a, b)",
            ]
        );
    }
}

#[test]
fn rows_of_tables_can_be_marked() {
    let patterns = "((object) (#set! rule \"test.row\"))\n((array) (#set! rule \"test.row\"))";
    let source = "t = [{ path: '/a' }, ['/b', h]];\nt.push({ path: '/c' });\nx = [];\n";
    let dump = dump_with(source, Language::JavaScript, patterns);
    let marks: Vec<&str> = dump.lines().filter_map(|line| line.strip_prefix("mark test.row ")).collect();
    assert_eq!(
        marks,
        [r#"1:6 in fn#0: {"path": "/a"}"#, r#"1:22 in fn#0: ["/b", h]"#, r#"2:8 in fn#0: {"path": "/c"}"#,]
    );
}

#[test]
fn hostile_input_is_bounded() {
    for source in [
        format!("x = {}1{}", "(".repeat(20_000), ")".repeat(20_000)),
        format!("app{}", ".get('/x',h)".repeat(5_000)),
        format!("x = {}", vec!["'a'"; 5_000].join(" + ")),
        format!("x = {}1", "() => ".repeat(5_000)),
        format!("x = {}1", "!".repeat(5_000)),
        format!("{}1", "x = ".repeat(5_000)),
        format!("{}{}", "f(function () { ".repeat(1_000), "})".repeat(1_000)),
        format!("x = {}1{}", "{ a: ".repeat(2_000), "}".repeat(2_000)),
        format!("if (a) f();{}", " else if (b) f();".repeat(1_000)),
        format!("switch (a) {{{} }}", "case 1: ".repeat(5_000)),
        "a<".repeat(20_000),
        format!("x = '{}'", "\\u{".repeat(20_000)),
    ] {
        for language in [Language::JavaScript, Language::TypeScript] {
            let source = source.clone();
            // A small stack, as worker threads have.
            let thread = std::thread::Builder::new().stack_size(2 << 20);
            let dumped = thread.spawn(move || dump(&source, language).len());
            assert!(dumped.is_ok_and(|thread| thread.join().is_ok_and(|length| length > 0)));
        }
    }
}
