//! Input that is broken, hostile, or not there. The program says so, goes on with the rest, and never hangs.

use std::fs::File;

use crate::harness::{Folder, SHOP, SHOP_ROWS};

#[test]
fn a_path_that_does_not_exist() {
    insta::assert_snapshot!(Folder::new().run("scan no/such/folder").transcript(), @r"
    exit code 2
    --- stdout
    --- stderr
    error: no/such/folder: no such file or folder
      help: Check the spelling, or name the folder that holds the source code.
    ");
}

#[test]
fn an_empty_folder() {
    insta::assert_snapshot!(Folder::new().run("scan").transcript(), @r"
    exit code 0
    --- stdout
    no operations
    --- stderr
    note: .: no files
    ");
}

#[test]
fn no_supported_code() {
    let folder = Folder::new().with("main.rb", "get '/x'").with("README.md", "");
    insta::assert_snapshot!(folder.run("scan").transcript(), @r"
    exit code 0
    --- stdout
    no operations
    --- stderr
    note: .: no source code of a supported language among 2 files; looked for .py .java .go .cs .js .mjs .cjs .jsx .ts .mts .cts .tsx
    ");
}

#[test]
fn code_without_any_known_framework() {
    let folder = Folder::new().with("main.go", "package main\n\nfunc main() {}\n");
    insta::assert_snapshot!(folder.run("scan").transcript(), @r"
    exit code 0
    --- stdout
    no operations
    --- stderr
    note: .: none of the known frameworks registers anything in its source code; `periplus packs` lists them
    ");
}

#[test]
fn a_framework_that_is_not_known() {
    let folder = Folder::new().with("requirements.txt", "Django==5.0\n").with("urls.py", "urlpatterns = []\n");
    let ran = folder.run("scan").code(0);
    assert!(ran.stdout.to_lowercase().contains("not covered: django"), "{}", ran.stdout);
}

#[cfg(unix)]
#[test]
fn unreadable_files() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::shop().with("closed.py", SHOP);
    let closed = folder.path("closed.py");
    std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::read(&closed).is_ok() {
        return; // This user may read anything.
    }
    let ran = folder.run("scan -f json").code(0);
    assert_eq!(ran.rows(), SHOP_ROWS);
    assert_eq!(ran.skipped(), ["closed.py unreadable"]);
    folder.run("scan --strict").code(3);
}

#[test]
fn invalid_utf8() {
    let mut bytes = b"# caf\xe9 \xff\xfe\n".to_vec();
    bytes.extend(SHOP.as_bytes());
    let folder = Folder::new().with("shop.py", bytes);
    let ran = folder.run("scan -f json").code(0);
    assert_eq!(ran.rows(), SHOP_ROWS);
    assert!(ran.stderr.contains("[invalid-utf8]"), "{}", ran.stderr);
    folder.run("scan --strict").code(0);
}

#[test]
fn other_encodings() {
    let utf16 = |text: &str| -> Vec<u8> {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    };
    let folder = Folder::new().with("a/shop.py", utf16(SHOP)).with("b/shop.py", format!("\u{feff}{SHOP}"));
    assert_eq!(folder.run("scan a -f json").code(0).rows(), SHOP_ROWS);
    assert_eq!(folder.run("scan b -f json").code(0).rows(), SHOP_ROWS);
}

#[test]
fn nul_bytes() {
    let folder = Folder::shop().with("blob.py", "from fastapi import FastAPI\0\0");
    let ran = folder.run("scan -f json").code(0);
    assert_eq!(ran.rows(), SHOP_ROWS);
    assert_eq!(ran.skipped(), ["blob.py binary"]);
}

#[test]
fn a_source_file_of_200_megabytes() {
    let folder = Folder::shop();
    // Sparse: it takes no space on disk, and would take 200 MB in memory.
    File::create(folder.path("huge.py")).unwrap().set_len(200 << 20).unwrap();
    let ran = folder.run("scan -f json").code(0);
    assert_eq!(ran.rows(), SHOP_ROWS);
    assert_eq!(ran.skipped(), ["huge.py too-large"]);
    folder.run("scan --strict").code(3);
}

#[test]
fn deep_nesting() {
    let depth = 100_000;
    let nested = |open: &str, close: &str| format!("{}1{}", open.repeat(depth), close.repeat(depth));
    let python = format!("{SHOP}\nx = {}\n", nested("(", ")"));
    let script = format!(
        "const express = require('express');\nconst app = express();\napp.get('/deep', (q, s) => s.end());\nx = {};\n",
        nested("[", "]")
    );
    let go = format!("package main\n\nimport \"github.com/gin-gonic/gin\"\n\nvar x = {}\n", nested("(", ")"));
    let folder =
        Folder::new().with("a/shop.py", SHOP).with("b/deep.py", python).with("c/deep.js", script).with("d/deep.go", go);
    let ran = folder.run("scan -f json").code(0);
    let rows = ran.rows();
    assert!(SHOP_ROWS.iter().all(|row| rows.contains(&(*row).to_owned())), "{rows:?}");
}

#[test]
fn error_recovery_bombs() {
    let bomb = |start: &str, part: &str| format!("{start}\n{}", part.repeat(40_000 / part.len()));
    let folder = Folder::shop()
        .with("Bomb.cs", bomb("using Microsoft.AspNetCore.Mvc;", "a<"))
        .with("bomb.ts", bomb("import express from 'express'; const app = express(); app.get(", "a<b<(c>"))
        .with("bomb.js", bomb("const app = require('express')(); app.get(", "{a:`${"))
        .with("Bomb.java", bomb("import org.springframework.web.bind.annotation.RestController;", "@A(<"))
        .with("bomb.go", bomb("package main\nimport \"github.com/gin-gonic/gin\"", "func(map[["))
        .with("bomb.py", bomb("from fastapi import FastAPI", "f'{[(lambda:"));
    let rows = folder.run("scan -f json").code(0).rows();
    assert!(SHOP_ROWS.iter().all(|row| rows.contains(&(*row).to_owned())), "{rows:?}");
}

#[cfg(unix)]
#[test]
fn link_loops_and_links_out_of_the_root() {
    use std::os::unix::fs::symlink;
    let outside = Folder::shop();
    let folder = Folder::new().with("app/shop.py", SHOP);
    symlink("..", folder.path("app/up")).unwrap();
    symlink("ring-b", folder.path("ring-a")).unwrap();
    symlink("ring-a", folder.path("ring-b")).unwrap();
    symlink(outside.path("shop.py"), folder.path("out.py")).unwrap();
    symlink(outside.root(), folder.path("out")).unwrap();
    let ran = folder.run("scan -f json").code(0);
    assert_eq!(ran.rows(), SHOP_ROWS);
    let expected = ["out link-out-of-root", "out.py link-out-of-root", "ring-a link-loop", "ring-b link-loop"];
    assert_eq!(ran.skipped(), expected);
}

#[test]
fn malformed_configuration() {
    let folder = Folder::shop()
        .with("package.json", "{\n  \"name\": \"shop\",\n  \"main\": \n}\n")
        .with("src/main/resources/application.yml", "server:\n  port: [1\n")
        .with("pyproject.toml", "[project\n")
        .with("pom.xml", "<project><a></project>");
    let ran = folder.run("scan").code(0);
    assert!(ran.stdout.contains("/health"), "{}", ran.stdout);
    for file in ["package.json", "application.yml", "pyproject.toml", "pom.xml"] {
        assert!(ran.stderr.contains(file), "{file} is not named:\n{}", ran.stderr);
    }
}

#[cfg(unix)]
#[test]
fn terminal_escapes_in_names_and_paths() {
    let evil = "\u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}31m\u{202e}";
    let code = format!(
        "from fastapi import FastAPI\napp = FastAPI()\n\n@app.get(\"/x{}y\")\ndef f():\n    return 1\n",
        "\\x1b[31m\\u202e"
    );
    let folder = Folder::new().with(&format!("{evil}/shop.py"), code).with(&format!("{evil}.py"), b"\0\xff");
    for format in ["table", "json", "ndjson", "csv", "markdown"] {
        for extra in ["", " --stats --strict"] {
            let ran = folder.run(&format!("scan -f {format}{extra}"));
            for text in [&ran.stdout, &ran.stderr] {
                let hidden = text.chars().find(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}');
                assert_eq!(hidden, None, "{format}{extra}: {text:?}");
            }
        }
    }
    let ran = folder.run_with(&["scan", evil, "missing\u{1b}[2J"]).code(2);
    assert!(!ran.stderr.contains('\u{1b}') && !ran.stdout.contains('\u{1b}'));
    let ran = folder.run_with(&["explain", "GET /\u{1b}[2J"]).code(2);
    assert!(!ran.stderr.contains('\u{1b}'));
}

#[cfg(unix)]
#[test]
fn csv_cells_that_a_spreadsheet_would_run() {
    let code = "from fastapi import FastAPI\napp = FastAPI()\n\n@app.get(\"/x\")\ndef f():\n    return 1\n";
    let folder = Folder::new().with("=1+1.py", code).with("@SUM(A1).py", code).with("-x.py", code).with("+x.py", code);
    let ran = folder.run("scan -f csv").code(0);
    let cells = ran.stdout.lines().skip(1).flat_map(|line| line.split(','));
    let armed: Vec<&str> =
        cells.filter(|cell| cell.trim_start_matches('"').starts_with(['=', '+', '-', '@'])).collect();
    assert!(armed.is_empty(), "{armed:?}");
    assert!(ran.stdout.contains(",'=1+1.py,"), "{}", ran.stdout);
}
