use super::super::testing::{assert_lowers, dump, dump_with};
use periplus_facts::Language;

#[track_caller]
fn check(source: &str, expected: &str) {
    assert_lowers(Language::Python, source, expected);
}

/// The value that `x = source` binds.
#[track_caller]
fn value(source: &str) -> String {
    let dump = dump(&format!("x = {source}\n"), Language::Python);
    let line = dump.lines().find_map(|line| line.strip_prefix("  global x = "));
    line.unwrap_or(&dump).to_owned()
}

#[test]
fn strings_are_decoded() {
    assert_eq!(value(r#""a\tb\x41\u00e9\101\q\N{DASH}""#), r#""a\tbAéA\\q\\N{DASH}""#);
    assert_eq!(value(r#"r"\d+" '{x}'"#), r#""\\d+{x}""#);
    assert_eq!(value(r#"b"\x41\u0041""#), r#""A\\u0041""#);
    assert_eq!(value("'''a\\\nb\r\nc'''"), r#""ab\nc""#);
}

#[test]
fn format_strings_keep_their_values() {
    assert_eq!(value(r#"f"/{a}/{{b}}/{c.d}""#), r#"concat("/", a, "/{b}/", c.d)"#);
    assert_eq!(value(r#"rf"\d{{3}}{a}""#), r#"concat("\\d{3}", a)"#);
    assert_eq!(value(r#""/a" f"{b!s}" "/c" "d""#), r#"concat("/a", b, "/cd")"#);
    assert_eq!(value(r#"f"{a!r}{b:>9}{c=}""#), "concat(?, ?, ?)");
}

#[test]
fn literals_and_collections() {
    assert_eq!(value("[1, -2, 0xff, *more, (None, True)]"), "[1, -2, 255, *more, [null, true]]");
    assert_eq!(value("{'a': 1, **b, c: {2}}"), r#"{"a": 1, **b, c: [2]}"#);
    assert_eq!(value("1.5"), "?");
    assert_eq!(value("1, 2"), "[1, 2]");
}

#[test]
fn operators() {
    assert_eq!(value("'/a' + b + '/c'"), r#"(("/a" + b) + "/c")"#);
    assert_eq!(value("'/%s' % a or b and not c"), r#"(("/%s" % a) || (b && !c))"#);
    assert_eq!(value("a not in b"), "!(a in b)");
    assert_eq!(value("a is not None"), "(a != null)");
    assert_eq!(value("Path(a) / 'b' | c"), r#"((Path(a) / "b") | c)"#);
    assert_eq!(value("a if b == 1 else c"), "((b == 1) ? a : c)");
    assert_eq!(value("a * 2"), "?");
}

#[test]
fn calls_members_and_slices() {
    assert_eq!(value("a.b[0](c, *d, e=1, **f).g"), "a.b[0](c, *d, e=1, **f).g");
    assert_eq!(value("await (f)(x for x in y)"), "f([x for x in y])");
    assert_eq!(value("a[1:][:b]"), "a[1:][:b]");
    assert_eq!(value("a[::2]"), "?");
    assert_eq!(value("Annotated[User, Depends(get)]"), "Annotated<User, Depends(get)>");
    assert_eq!(value("cache['a', 1]"), r#"cache[["a", 1]]"#);
    assert_eq!(value("importlib.import_module(f'.{n}', __package__)"), r#"import(concat(".", n))"#);
    assert_eq!(value("__import__('a.b')"), r#"import("a.b")"#);
}

#[test]
fn comprehensions_nest() {
    assert_eq!(value("[a for a in b if c if d]"), "[a for a in b if (c && d)]");
    assert_eq!(value("{k: v for k, v in b.items()}"), "[k: v for [k, v] in b.items()]");
    assert_eq!(value("[c for b in a for c in b]"), "[*[c for c in b] for b in a]");
}

#[test]
fn imports() {
    check(
        "
        import a.b, c as d
        from ..a import b as c, e
        from . import *
        from __future__ import annotations
        ",
        "
        import a.b module
        import c module as d
        import ..a b as c e
        import . *
        ",
    );
}

#[test]
fn assignments() {
    check(
        "
        a = b.c = d = f()
        x: int = 3
        y: str
        p, (q, *r) = z
        a += [1]
        b |= {2}
        c -= 1
        d[0] = e
        ",
        "
        global a = f()
        b.c = a
        global d = a
        global x: int = 3
        global y: str
        global [p, [q, *r]] = z
        global a = (a += [1])
        global b = (b | [2])
        global c = ?
        d[0] = e
        ",
    );
}

#[test]
fn only_statements_that_matter_remain() {
    check(
        "
        a
        'text'
        a > 3
        f(a) > 3
        a and f()
        a or (b and g())
        [f(r) for r in rs]
        assert f(a), 'no'
        await g()
        pass
        ",
        "
        f(a)
        if a `a`
          f()
        if a `a`
        else
          (b && g())
        [f(r) for r in rs]
        f(a)
        g()
        ",
    );
}

#[test]
fn branches_and_loops() {
    check(
        "
        if a == 1: f()
        elif b: g()
        else: h()
        for i, (k, v) in d.items():
            if k: continue
        else:
            f()
        while f(): break
        ",
        "
        if (a == 1) `a == 1`
          f()
        else
          if b `b`
            g()
          else
            h()
        for items global [i, [k, v]] in d.items()
          if k `k`
            continue
        f()
        f()
        loop
          break
        ",
    );
}

#[test]
fn try_and_with() {
    check(
        "
        try:
            f()
        except (A, B) as e:
            raise
        else:
            g()
        finally:
            h()
        async with a() as b, c():
            b.d()
        ",
        "
        try
          f()
          g()
        catch
          throw
        finally
          h()
        try
          global b = a()
          c()
          b.d()
        ",
    );
}

#[test]
fn match_is_a_chain_of_branches() {
    check(
        "
        match cmd:
            case 'a' | 'b': f()
            case Colour.RED if x: g()
            case [y]: h()
            case other: i(other)
        ",
        r#"
        if ((cmd == "a") || (cmd == "b")) `case 'a' | 'b'`
          f()
        else
          if ((cmd == Colour.RED) && x) `case Colour.RED`
            g()
          else
            if ? `case [y]`
              h()
            else
              global other = cmd
              i(other)
        "#,
    );
}

#[test]
fn functions() {
    check(
        "
        @app.get('/x')
        @guard
        async def f(a, b: int | None = 1, *args, c: Annotated[T, Depends(d)], **kw) -> list[X]:
            '''
            Does it.

            More.
            @tag x
            '''
            global G
            G = 1
            def inner():
                nonlocal a
                a = 2
                yield a
            return lambda q, w=3: q(w)
        def g(a, /, b, *, c): pass
        ",
        r#"
          def f fn#1
          def g fn#4
        fn#1 f(a, b: (int | null) = 1, *args, kw c: Annotated<T, Depends(d)>, **kw) -> list<X> async
          doc "Does it.\n@tag x"
          @ app.get("/x")
          @ guard
          global G = 1
          def inner fn#2
          return fn#3
        fn#2 inner() local generator parent=1
          var (yields) = []
          a = 2
          (yields).append(a)
          return (yields)
        fn#3 (q, w = 3) local parent=1
          return q(w)
        fn#4 g(a, b, kw c)
        "#,
    );
}

#[test]
fn classes() {
    check(
        "
        @register('x')
        class A(Base[int], pkg.B, metaclass=M):
            'Says it.'
            x: int = 3
            y = z = Router()
            t: str
            if DEBUG:
                def debug(self): pass
                u = 1
            x.include(y)
            @property
            def p(self): return self._p
            @staticmethod
            def s(): pass
            @classmethod
            def c(cls): pass
            class Inner: pass
            def __init__(self):
                super().__init__(prefix='/x')
                self.r = 1
        ",
        r#"
          class A class#0
        fn#1 debug(self) class=0
        fn#2 p(self) getter class=0
          @ property
          return self._p
        fn#3 s() static class=0
          @ staticmethod
        fn#4 c(cls) class_method class=0
          @ classmethod
        fn#5 __init__(self) constructor class=0
          super.__init__(prefix="/x")
          self.r = 1
        class#0 Class A : Base<int>, pkg.B (2 super)
          doc "Says it."
          @ register("x")
          field x: int = 3
          field y = Router()
          field z = y
          field t: str
          methods fn#2 fn#3 fn#4 fn#5
          classes class#1
          if DEBUG `DEBUG`
            def debug fn#1
            var u = 1
          x.include(y)
        class#1 Class Inner outer=0
        "#,
    );
}

#[test]
fn what_stands_around_an_error_is_kept() {
    let dump = dump(
        "a = 1\ndef f(:\n  pass\n@app.get('/x')\ndef g(): pass\ntry:\n  h()\nexcept A, B:\n  i()\n",
        Language::Python,
    );
    assert!(dump.contains("@ app.get(\"/x\")"), "{dump}");
    assert!(dump.contains("i()"), "{dump}");
    assert!(dump.contains("diagnostic syntax-error"), "{dump}");
}

#[test]
fn fastapi_patterns_mark_registrations() {
    let patterns = include_str!("../../../../../queries/python/fastapi/routes.scm");
    let source = "
app.include_router(r, prefix='/x')
app.mount('/s', sub)
app.get(  # comment
    '/a')
d.get(1)
@app.post(path=P)
def f():
    x = r.add_api_route('/b', f)
";
    let dump = dump_with(source, Language::Python, patterns);
    let marks: Vec<&str> = dump.lines().filter_map(|line| line.strip_prefix("mark ")).collect();
    assert_eq!(
        marks,
        [
            "fastapi.include 2:1 in fn#0: app.include_router(r, prefix=\"/x\")",
            "fastapi.mount 3:1 in fn#0: app.mount(\"/s\", sub)",
            "fastapi.verb 4:1 in fn#0: app.get(\"/a\")",
            "fastapi.verb 7:2 in fn#0: app.post(path=P)",
            "fastapi.api-route 9:9 in fn#1: r.add_api_route(\"/b\", f)",
        ]
    );
}

#[test]
fn rows_of_tables_can_be_marked() {
    let patterns = "((tuple) (#set! rule \"test.row\"))\n((list) (#set! rule \"test.row\"))";
    let source = "t = [('/a', H), *[('/b', h) for h in x]]\nt.append(('/c', H))\nx = (1, 2)\n";
    let dump = dump_with(source, Language::Python, patterns);
    let marks: Vec<&str> = dump.lines().filter_map(|line| line.strip_prefix("mark test.row ")).collect();
    assert_eq!(marks, [r#"1:6 in fn#0: ["/a", H]"#, r#"1:19 in fn#0: ["/b", h]"#, r#"2:10 in fn#0: ["/c", H]"#,]);
}

#[test]
fn hostile_input_is_bounded() {
    for source in [
        format!("x = {}1{}", "(".repeat(20_000), ")".repeat(20_000)),
        format!("app{}", ".get('/x', h)".repeat(5_000)),
        format!("x = {}", vec!["'a'"; 5_000].join(" + ")),
        format!("x = {}1", "lambda: ".repeat(5_000)),
        format!("x = {}1", "not ".repeat(5_000)),
        format!("{}1", "x = ".repeat(5_000)),
        (0..1_000).fold("if a: f()\n".to_owned(), |text, _| text + "elif b: f()\n"),
    ] {
        // A small stack, as worker threads have.
        let thread = std::thread::Builder::new().stack_size(2 << 20);
        let dumped = thread.spawn(move || dump(&source, Language::Python).len());
        assert!(dumped.is_ok_and(|thread| thread.join().is_ok_and(|length| length > 0)));
    }
}
