//! Input that is made to hurt: each ends within the bounds on steps, with bounded output, and what was cut off is said.
//! No clock is read, since a loaded machine would fail; a bound that is lost shows as a test that does not end.

use periplus_engine::{Options, PackSet, Silent, scan};
use periplus_inventory::Scan;
use periplus_source::Tree;
use std::fmt::Write as _;

/// The bound of docs/performance.md, and what one starting point may use beyond it.
const MOST_STEPS: u64 = 63_000_000;

fn scan_files(files: &[(&str, String)]) -> Scan {
    let files = files.iter().map(|(path, text)| ((*path).to_owned(), text.clone().into_bytes()));
    let packs = PackSet::builtin().unwrap();
    let scan = scan(&Tree::in_memory(files), &packs, &Options { threads: 1, ..Options::default() }, &Silent).unwrap();
    let steps = scan.stats.counters["evaluation-steps"];
    assert!(steps <= MOST_STEPS, "{steps} steps");
    assert!(scan.operations.len() <= 200_000, "{} rows", scan.operations.len());
    scan
}

fn paths(scan: &Scan) -> Vec<&str> {
    scan.operations.iter().map(|row| row.path.as_str()).collect()
}

fn said(scan: &Scan) -> String {
    let codes: Vec<&str> = scan.diagnostics.iter().map(|diagnostic| diagnostic.code.as_str()).collect();
    format!(
        "{codes:?}, skipped {:?}, {} rows, {} unresolved",
        scan.skipped,
        scan.operations.len(),
        scan.unresolved.len()
    )
}

const PYTHON: &str = "from fastapi import APIRouter, FastAPI\napp = FastAPI()\n";
const EXPRESS: &str = "const express = require('express');\nconst app = express();\n";
const GIN: &str = "package main\n\nimport \"github.com/gin-gonic/gin\"\n\n";

#[test]
fn nested_parentheses() {
    // In lines of a length that people write: a file of one long line counts as minified.
    let lines = |one: &str| format!("{}\n", one.repeat(50)).repeat(2_000);
    let deep = |open: &str, close: &str| lines(open) + "1" + &lines(close);
    for (path, text) in [
        ("main.py", format!("{PYTHON}@app.get('/a')\ndef a(): ...\nx = {}\n", deep("(", ")"))),
        ("main.py", format!("{PYTHON}@app.get('/a')\ndef a(): ...\nx = {}\n", deep("[", "]"))),
        ("app.js", format!("{EXPRESS}app.get('/a', () => {{}});\nconst x = {};\n", deep("(", ")"))),
        ("app.ts", format!("{EXPRESS}app.get('/a', () => {{}});\nconst x = {};\n", deep("[", "]"))),
        ("app.js", format!("{EXPRESS}app.get('/a', () => {{}});\n{}\n", deep("{", "}"))),
        (
            "main.go",
            format!("{GIN}func main() {{\n\tr := gin.New()\n\tr.GET(\"/a\", nil)\n\t_ = {}\n}}\n", deep("(", ")")),
        ),
        (
            "A.java",
            format!(
                "import org.springframework.web.bind.annotation.*;\n@RestController class A {{\n@GetMapping(\"/a\") void a() {{}}\nint x = {};\n}}\n",
                deep("(", ")")
            ),
        ),
        (
            "AController.cs",
            format!(
                "using Microsoft.AspNetCore.Mvc;\npublic class AController : ControllerBase {{\n[HttpGet(\"a\")] public void A() {{}}\nint x = {};\n}}\n",
                deep("(", ")")
            ),
        ),
    ] {
        let scan = scan_files(&[(path, text)]);
        // Either the rest of the file is read all the same, or what was not read is said.
        assert!(paths(&scan) == ["/a"] || !scan.diagnostics.is_empty(), "{path}: {}", said(&scan));
        assert!(scan.is_incomplete() || paths(&scan) == ["/a"], "{path}: {}", said(&scan));
    }
}

#[test]
fn long_chains_of_operators_and_calls() {
    let sum = vec!["'/a'"; 20_000].join(" + ");
    scan_files(&[("main.py", format!("{PYTHON}@app.get({sum})\ndef a(): ...\n"))]);
    scan_files(&[("app.js", format!("{EXPRESS}app.get({sum}, () => {{}});\n"))]);
    let chain = ".get('/a', () => {})".repeat(10_000);
    scan_files(&[("app.js", format!("{EXPRESS}app{chain};\n"))]);
    let mut java =
        "import org.springframework.web.bind.annotation.*;\n@RestController class A {\n@GetMapping(".to_owned();
    java.push_str(&vec!["\"/a\""; 20_000].join(" + "));
    java.push_str(")\nvoid a() {}\n}\n");
    scan_files(&[("A.java", java)]);
    let elses = "if (x) { app.get('/a', f) } else ".repeat(5_000);
    scan_files(&[("app.js", format!("{EXPRESS}{elses} {{}}\n"))]);
}

#[test]
fn error_recovery_bombs() {
    for (path, text) in [
        ("main.py", format!("{PYTHON}{}", "def f(\n  @app.get('/a'\n class (:\n".repeat(10_000))),
        ("app.js", format!("{EXPRESS}{}", "app.get('/a', function ( { [ `${\n".repeat(10_000))),
        ("app.tsx", format!("{EXPRESS}{}", "<a b={<c d={ app.get('/a', <\n".repeat(10_000))),
        ("main.go", format!("{GIN}{}", "func ( { r.GET(\"/a\", ] type struct { [\n".repeat(10_000))),
        (
            "A.java",
            format!(
                "import org.springframework.web.bind.annotation.*;\n{}",
                "@GetMapping(\"/a\" class A { void ( < ? extends [ \n".repeat(10_000)
            ),
        ),
        (
            "A.cs",
            format!(
                "using Microsoft.AspNetCore.Mvc;\n{}",
                "[HttpGet(\"a\" class AController : < ( { switch [\n".repeat(10_000)
            ),
        ),
    ] {
        let scan = scan_files(&[(path, text)]);
        assert!(!scan.diagnostics.is_empty(), "{path}: {}", said(&scan));
    }
}

#[test]
fn files_that_import_each_other() {
    let mut files = Vec::new();
    for at in 0..200 {
        let next = (at + 1) % 200;
        files.push((format!("ring/m{at}.py"), format!("from fastapi import APIRouter\nfrom ring.m{next} import router as other\nrouter = APIRouter()\nrouter.include_router(other, prefix='/p{at}')\n@router.get('/r{at}')\ndef r(): ...\n")));
    }
    files.push(("ring/__init__.py".to_owned(), String::new()));
    files
        .push(("ring/main.py".to_owned(), format!("{PYTHON}from ring.m0 import router\napp.include_router(router)\n")));
    let borrowed: Vec<(&str, String)> = files.iter().map(|(path, text)| (path.as_str(), text.clone())).collect();
    let scan = scan_files(&borrowed);
    assert!(paths(&scan).contains(&"/r0"), "{}", said(&scan));

    let scan = scan_files(&[
        ("a.js", "const express = require('express');\nconst b = require('./b');\nmodule.exports = require('./a');\nexpress().get('/a', b.x);\n".to_owned()),
        ("b.js", "module.exports = require('./c');\n".to_owned()),
        ("c.js", "module.exports = require('./b');\n".to_owned()),
        ("d.ts", "export * from './d';\nexport * from './e';\n".to_owned()),
        ("e.ts", "import express from 'express';\nexport * from './d';\nimport { gone } from './d';\nexpress().get(gone, () => {});\n".to_owned()),
    ]);
    assert!(paths(&scan).contains(&"/a"), "{}", said(&scan));
}

#[test]
fn routers_mounted_on_themselves() {
    let scan = scan_files(&[(
        "app.js",
        format!(
            "{EXPRESS}const r = express.Router();\nr.get('/a', () => {{}});\nr.use('/again', r);\napp.use(r);\napp.use(app);\n"
        ),
    )]);
    assert!(paths(&scan).contains(&"/a"), "{}", said(&scan));
    assert!(scan.operations.len() < 1000, "{}", said(&scan));
    let scan = scan_files(&[(
        "main.py",
        format!(
            "{PYTHON}a = APIRouter()\nb = APIRouter()\n@a.get('/a')\ndef x(): ...\na.include_router(b, prefix='/b')\nb.include_router(a, prefix='/a')\napp.include_router(a)\n"
        ),
    )]);
    assert!(paths(&scan).contains(&"/a"), "{}", said(&scan));
    assert!(scan.operations.len() < 1000, "{}", said(&scan));
    // A ring that hangs on no application must not vanish without a word.
    let scan = scan_files(&[(
        "ring.py",
        "from fastapi import APIRouter\na = APIRouter()\nb = APIRouter()\n@a.get('/a')\ndef x(): ...\na.include_router(b)\nb.include_router(a)\n".to_owned(),
    )]);
    assert!(
        !scan.operations.is_empty() || !scan.unresolved.is_empty() || !scan.diagnostics.is_empty(),
        "{}",
        said(&scan)
    );
}

#[test]
fn recursion_that_registers() {
    for (path, text) in [
        ("main.py", format!("{PYTHON}def f(p):\n    app.get(p)(f)\n    f(p + '/x')\nf('/a')\n")),
        (
            "main.py",
            format!(
                "{PYTHON}def f(p):\n    app.get(p)(f)\n    g(p + '/x')\n    g(p + '/y')\ndef g(p):\n    f(p + '/g')\n    f(p + '/h')\nf('/a')\n"
            ),
        ),
        (
            "app.js",
            format!(
                "{EXPRESS}const f = (p) => {{ app.get(p, f); g(p + '/x'); }};\nconst g = (p) => {{ f(p + '/y'); f(p); }};\nf('/a');\n"
            ),
        ),
        (
            "main.go",
            format!(
                "{GIN}func f(r *gin.RouterGroup) {{\n\tr.GET(\"/a\", nil)\n\tf(r.Group(\"/x\"))\n}}\n\nfunc main() {{\n\tf(gin.New().Group(\"/\"))\n}}\n"
            ),
        ),
        (
            "app.js",
            format!("{EXPRESS}while (true) {{ app.get('/a', () => {{}}); }}\nfor (;;) app.get('/b', () => {{}});\n"),
        ),
    ] {
        let scan = scan_files(&[(path, text)]);
        assert!(paths(&scan).contains(&"/a"), "{path}: {}", said(&scan));
    }
}

#[test]
fn texts_that_double() {
    let doubling = "p = p + p\n".repeat(80);
    let scan = scan_files(&[(
        "main.py",
        format!("{PYTHON}p = '/aaaaaaaa'\n{doubling}app.get(p)(print)\napp.get('/b')(print)\n"),
    )]);
    assert!(paths(&scan).contains(&"/b"), "{}", said(&scan));
    let json = serde_json::to_string(&scan).unwrap();
    assert!(json.len() < 4 << 20, "{} bytes", json.len());
    let doubling = "l = l + l\n".repeat(60);
    scan_files(&[("main.py", format!("{PYTHON}l = ['/a', '/b']\n{doubling}for p in l:\n    app.get(p)(print)\n"))]);
    let doubling: Vec<String> = (0..40).map(|at| format!("const o{} = [o{at}, o{at}];\n", at + 1)).collect();
    let doubling = doubling.concat();
    scan_files(&[(
        "app.js",
        format!("{EXPRESS}const o0 = [app, '/a'];\n{doubling}o40.flat(99).forEach((x) => app.get(x, () => {{}}));\n"),
    )]);
}

#[test]
fn a_table_of_100_000_routes() {
    let mut text = format!("{PYTHON}R = [\n");
    for at in 0..100_000 {
        let _ = writeln!(text, "('/r{at}',1),");
    }
    text.push_str("]\nfor p, h in R:\n    app.get(p)(h)\n");
    let scan = scan_files(&[("main.py", text)]);
    // All of them, or a word about those that are not.
    assert!(scan.operations.len() == 100_000 || scan.is_incomplete(), "{}", said(&scan));
}

#[test]
fn routes_one_by_one() {
    let mut text = EXPRESS.to_owned();
    for at in 0..20_000 {
        let _ = writeln!(text, "app.get('/r{at}', () => {{}});");
    }
    let scan = scan_files(&[("app.js", text)]);
    assert!(scan.operations.len() == 20_000 || scan.is_incomplete(), "{}", said(&scan));
}

#[test]
fn mounts_that_multiply() {
    let mut text = PYTHON.to_owned();
    for at in 0..=20 {
        let _ = writeln!(text, "r{at} = APIRouter()");
    }
    text.push_str("@r20.get('/end')\ndef end(): ...\n");
    for at in 0..20 {
        let _ = writeln!(
            text,
            "r{at}.include_router(r{}, prefix='/a')\nr{at}.include_router(r{}, prefix='/b')",
            at + 1,
            at + 1
        );
    }
    text.push_str("app.include_router(r0)\n@app.get('/other')\ndef other(): ...\n");
    let scan = scan_files(&[("main.py", text)]);
    assert!(paths(&scan).contains(&"/other"), "{}", said(&scan));
    assert!(scan.operations.len() < 100_000 && scan.is_incomplete(), "{}", said(&scan));

    let mut calls = GIN.to_owned();
    for at in 0..20 {
        let _ = writeln!(
            calls,
            "func f{at}(r *gin.RouterGroup) {{\n\tf{}(r.Group(\"/a\"))\n\tf{}(r.Group(\"/b\"))\n}}",
            at + 1,
            at + 1
        );
    }
    calls.push_str("func f20(r *gin.RouterGroup) { r.GET(\"/end\", nil) }\nfunc main() {\n\tr := gin.New()\n\tr.GET(\"/other\", nil)\n\tf0(r.Group(\"/\"))\n}\n");
    let scan = scan_files(&[("main.go", calls)]);
    assert!(paths(&scan).contains(&"/other"), "{}", said(&scan));
    assert!(scan.operations.len() < 100_000 && scan.is_incomplete(), "{}", said(&scan));
}

#[test]
fn unions_of_10_000() {
    let mut text = format!("{PYTHON}import os\np = '/start'\n");
    for at in 0..10_000 {
        let _ = writeln!(text, "if os.environ['K{at}']:\n    p = '/p{at}'");
    }
    text.push_str("app.get(p)(print)\napp.get(p + p)(print)\n");
    scan_files(&[("main.py", text)]);
    let mut text = format!("{EXPRESS}let r = app;\n");
    for at in 0..2_000 {
        let _ = writeln!(text, "if (process.env.K{at}) r = express.Router();");
    }
    text.push_str("r.get('/a', () => {});\n");
    scan_files(&[("app.js", text)]);
}

#[test]
fn inheritance_without_end() {
    let spring = "import org.springframework.web.bind.annotation.*;\n";
    let scan = scan_files(&[(
        "A.java",
        format!(
            "{spring}@RestController class A extends A {{ @GetMapping(\"/a\") void a() {{}} }}\n@RestController class B extends C {{ @GetMapping(\"/b\") void b() {{}} }}\n@RestController class C extends B {{}}\n@interface D {{}}\n@E @RequestMapping(\"/e\") @interface E {{}}\n@RestController class F {{ @E void f() {{}} }}\n"
        ),
    )]);
    assert!(paths(&scan).contains(&"/a"), "{}", said(&scan));
    let mut deep = format!("{spring}class C0 {{ @GetMapping(\"/deep\") void deep() {{}} }}\n");
    for at in 1..5_000 {
        let _ = writeln!(deep, "class C{at} extends C{} {{}}", at - 1);
    }
    deep.push_str("@RestController class Last extends C4999 { @GetMapping(\"/own\") void own() {} }\n");
    let scan = scan_files(&[("Deep.java", deep)]);
    assert!(paths(&scan).contains(&"/own"), "{}", said(&scan));
    let scan = scan_files(&[(
        "A.cs",
        "using Microsoft.AspNetCore.Mvc;\n[Route(X)] public class AController : AController { const string X = X + \"a\"; [HttpGet(\"/a\")] public void A() {} }\npublic class XAttribute : XAttribute { public XAttribute() : base() {} }\npublic class BController : ControllerBase { [X] public void B() {} }\n".to_owned(),
    )]);
    assert!(paths(&scan).contains(&"/a"), "{}", said(&scan));
    let scan = scan_files(&[(
        "main.py",
        format!(
            "{PYTHON}class R(R):\n    def __init__(self):\n        super().__init__()\n        self.r = R()\nclass P(Q): ...\nclass Q(P): ...\nR()\nP().x\napp.get('/a')(R)\n"
        ),
    )]);
    assert!(paths(&scan).contains(&"/a"), "{}", said(&scan));
}

#[test]
fn deep_calls() {
    let mut text = PYTHON.to_owned();
    for at in 0..3_000 {
        let _ = writeln!(text, "def f{at}(r):\n    return f{}(r)", at + 1);
    }
    text.push_str("def f3000(r):\n    r.get('/deep')(print)\nf0(app)\n@app.get('/a')\ndef a(): ...\n");
    let scan = scan_files(&[("main.py", text)]);
    assert!(paths(&scan).contains(&"/a"), "{}", said(&scan));
    assert!(paths(&scan).contains(&"/deep") || scan.is_incomplete() || !scan.unresolved.is_empty(), "{}", said(&scan));
}

#[test]
fn constants_that_refer_to_each_other() {
    let scan = scan_files(&[
        ("A.java", "import org.springframework.web.bind.annotation.*;\n@RestController class A { static final String X = B.Y + \"x\"; @GetMapping(X) void a() {} @GetMapping(\"/a\") void b() {} }\n".to_owned()),
        ("B.java", "class B { static final String Y = A.X + \"y\"; }\n".to_owned()),
    ]);
    assert!(paths(&scan).contains(&"/a"), "{}", said(&scan));
    let scan = scan_files(&[("application.properties", "a=${b}\nb=${a}${a}${a}${a}\nc=${c:${c}}\n".to_owned()), ("A.java", "import org.springframework.web.bind.annotation.*;\n@RestController class A { @GetMapping(\"${a}/${c}\") void a() {} @GetMapping(\"/a\") void b() {} }\n".to_owned())]);
    assert!(paths(&scan).contains(&"/a"), "{}", said(&scan));
}

/// A file for each number, each of which mentions a name.
fn crowd(count: usize, text: &str) -> Vec<(String, String)> {
    (0..count).map(|at| (format!("tools/t{at}.py"), text.to_owned())).collect()
}

#[test]
fn a_name_that_everybody_mentions() {
    let main = format!("{PYTHON}\ndef install(router, path):\n    router.get(path)(print)\n");
    let with = |count| {
        let others = crowd(count, "from main import install\n\ndef tool():\n    install(None, '/never')\n");
        let mut files = vec![("main.py", main.clone())];
        files.extend(others.iter().map(|(path, text)| (path.as_str(), text.clone())));
        scan_files(&files)
    };
    let told = |scan: &Scan| scan.diagnostics.iter().any(|diagnostic| diagnostic.code == "limit-mentions");
    assert!(!told(&with(20)), "{}", said(&with(20)));
    let crowded = with(500);
    assert!(told(&crowded) && crowded.is_incomplete(), "{}", said(&crowded));
}

#[test]
fn a_chain_of_imports_without_end() {
    // Each file can be asked for only when the one before it was read.
    let mut files =
        vec![("main.py".to_owned(), format!("{PYTHON}from m0 import router\napp.include_router(router)\n"))];
    for at in 0..60 {
        files.push((format!("m{at}.py"), format!("from m{} import router\n", at + 1)));
    }
    files.push((
        "m60.py".to_owned(),
        "from fastapi import APIRouter\nrouter = APIRouter()\n@router.get('/end')\ndef end(): ...\n".to_owned(),
    ));
    let files: Vec<(&str, String)> = files.iter().map(|(path, text)| (path.as_str(), text.clone())).collect();
    let scan = scan_files(&files);
    let told = scan.diagnostics.iter().any(|diagnostic| diagnostic.code == "limit-demand");
    assert!(told || paths(&scan).contains(&"/end"), "{}", said(&scan));
    assert!(told == scan.is_incomplete(), "{}", said(&scan));
}

#[test]
fn modules_behind_those_that_use_everything_up() {
    let mut heavy = PYTHON.to_owned();
    for depth in 0..7 {
        let _ = writeln!(
            heavy,
            "{}for v{depth} in ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']:",
            "    ".repeat(depth)
        );
    }
    let _ = writeln!(heavy, "{}text = v0 + v1", "    ".repeat(7));
    let names: Vec<String> = (0..6).map(|at| format!("a{at}.py")).collect();
    let mut files: Vec<(&str, String)> = names.iter().map(|name| (name.as_str(), heavy.clone())).collect();
    files.push(("z.py", format!("{PYTHON}@app.get('/served')\ndef served(): ...\n")));
    let scan = scan_files(&files);
    let told = scan.diagnostics.iter().any(|diagnostic| diagnostic.code == "limit-program");
    assert!(told && paths(&scan).contains(&"/served"), "{}", said(&scan));
}
