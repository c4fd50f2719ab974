//! Lists the pack files of this folder in `FILES`, so that an installed crate is complete and adding a pack needs no
//! Rust.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "scm" || extension == "toml") {
            found.push(path);
        }
    }
}

fn main() {
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let mut found = Vec::new();
    for language in ["csharp", "go", "java", "javascript", "kotlin", "python"] {
        println!("cargo::rerun-if-changed={}", root.join(language).display());
        collect(&root.join(language), &mut found);
    }
    found.sort();
    let mut code = String::from(
        "/// Path below `queries/`, and text, of every pack file, sorted by path.\npub const FILES: &[(&str, &str)] = &[\n",
    );
    for path in &found {
        println!("cargo::rerun-if-changed={}", path.display());
        let relative = path.strip_prefix(&root).expect("below the root").components();
        let name: Vec<_> = relative.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
        let _ = writeln!(code, "    ({:?}, include_str!({:?})),", name.join("/"), path.display().to_string());
    }
    code.push_str("];\n");
    let out = PathBuf::from(std::env::var("OUT_DIR").expect("cargo sets it")).join("files.rs");
    std::fs::write(out, code).expect("the build folder can be written");
}
