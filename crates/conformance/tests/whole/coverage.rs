//! Every pattern and every rule of the built-in packs is exercised by some subject: what nothing exercises may be wrong
//! without anybody noticing.

use periplus_conformance::{Subject, subjects};
use periplus_engine::{Options, PackSet, PackSource, Silent, scan};
use periplus_facts::Language;
use periplus_packs::Pack;
use periplus_syntax::{Queries, QuerySource};
use std::fmt::Write as _;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use toml::{Table, Value};

#[test]
fn each_pattern_marks_something() {
    let subjects = subjects().unwrap();
    let packs = PackSet::builtin().unwrap();
    let mut unused = String::new();
    for (pack, source) in packs.packs().iter().zip(packs.sources()) {
        for (file, text) in &source.queries {
            for (line, pattern) in patterns(text) {
                if !marks(&subjects, &pack.language, file, &pattern) {
                    let _ = writeln!(unused, "{file}:{line}: no corpus case or literate test matches this pattern");
                }
            }
        }
    }
    assert!(unused.is_empty(), "\n{unused}");
}

fn marks(subjects: &[Subject], pack_language: &str, file: &str, pattern: &str) -> bool {
    let languages = Language::ALL.into_iter().filter(|language| language.pack_language() == pack_language);
    for language in languages {
        let source = QuerySource { file: file.to_owned(), text: pattern.to_owned(), not: Vec::new() };
        let Ok(queries) = Queries::compile(language, &[source]) else { continue };
        let files = subjects.iter().filter(|subject| subject.language == pack_language).flat_map(|subject| {
            let tree = subject.tree();
            let fits = |path: &str| tree.entry(path).is_some_and(|entry| entry.language == Some(language));
            subject.files.iter().filter(|(path, _)| fits(path)).collect::<Vec<_>>()
        });
        for (_, bytes) in files {
            let facts = periplus_extract::extract(&String::from_utf8_lossy(bytes), language, &queries);
            if !facts.marks.is_empty() {
                return true;
            }
        }
    }
    false
}

/// The patterns of a query file: line and text of each.
fn patterns(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let (mut depth, mut start, mut in_text, mut in_comment, mut escaped) = (0, 0, false, false, false);
    for (at, character) in text.char_indices() {
        match character {
            '\n' => in_comment = false,
            _ if in_comment => {}
            _ if escaped => escaped = false,
            '\\' if in_text => escaped = true,
            '"' => in_text = !in_text,
            _ if in_text => {}
            ';' => in_comment = true,
            '(' | '[' => {
                if depth == 0 {
                    start = at;
                }
                depth += 1;
            }
            ')' | ']' => {
                depth -= 1;
                if depth == 0 {
                    found.push((text[..start].matches('\n').count() + 1, text[start..=at].to_owned()));
                }
            }
            _ => {}
        }
    }
    found
}

/// Leaves out one entry of a manifest at a time; some subject's result must change.
#[test]
fn each_rule_of_a_pack_matters_to_some_subject() {
    let unused = unused_entries(|is_known| !is_known);
    let lines: Vec<String> =
        unused.iter().map(|(pack, entry)| format!("{pack}: nothing changes without {entry}")).collect();
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
}

#[test]
#[ignore = "slow: each entry is tried on every subject; for tidying the list"]
fn each_entry_known_as_unused_is_unused() {
    let unused = unused_entries(|is_known| is_known);
    let stale =
        KNOWN_UNUSED.iter().filter(|(pack, entry, _)| !unused.iter().any(|one| one.0 == *pack && one.1 == *entry));
    let lines: Vec<String> =
        stale.map(|(pack, entry, _)| format!("{pack}: {entry} matters; drop it from the list")).collect();
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
}

/// The packs' entries that no subject needs, among those that `asked` chooses by whether they are known as unused.
fn unused_entries(asked: impl Fn(bool) -> bool + Sync) -> Vec<(String, String)> {
    let subjects = subjects().unwrap();
    let packs = PackSet::builtin().unwrap();
    let all: Vec<_> = packs.packs().iter().zip(packs.sources()).collect();
    let next = AtomicUsize::new(0);
    let found = Mutex::new(Vec::new());
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some((pack, source)) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let unused = unused_of(pack, source, &subjects, &packs, &asked);
                    found.lock().unwrap().extend(unused);
                }
            });
        }
    });
    let mut unused = found.into_inner().unwrap();
    unused.sort();
    unused
}

fn unused_of(
    pack: &Pack,
    source: &PackSource,
    subjects: &[Subject],
    packs: &PackSet,
    asked: impl Fn(bool) -> bool,
) -> Vec<(String, String)> {
    let manifest: Table = toml::from_str(&source.manifest).unwrap();
    // A pack has nothing to say where none of its markers stands.
    let marked = |text: &[u8]| {
        pack.markers.iter().any(|marker| text.windows(marker.len()).any(|window| window == marker.as_bytes()))
    };
    let mut own: Vec<(&Subject, String)> = subjects
        .iter()
        .filter(|subject| subject.language == pack.language && subject.packs.is_empty())
        .filter(|subject| subject.files.iter().any(|(_, text)| marked(text)))
        .map(|subject| (subject, outcome(subject, packs)))
        .collect();
    let mut unused = Vec::new();
    for (name, without) in ablations(&manifest) {
        let is_known = KNOWN_UNUSED.iter().any(|(pack, entry, _)| *pack == source.name && *entry == name);
        if asked(is_known) && !matters(&mut own, source, &without) {
            unused.push((source.name.clone(), name));
        }
    }
    unused
}

/// Entries that no result shows: pack, entry, why.
const KNOWN_UNUSED: &[(&str, &str, &str)] = &[
    ("csharp/aspnet", "[[call]] other MapControllers", "ignored calls leave no trace"),
    ("csharp/aspnet", "[join] collapse", "no test with such slashes yet"),
    ("csharp/aspnet", "[join] trim-end", "no test with such slashes yet"),
    ("csharp/aspnet", "[join] trim-prefix", "no test with such slashes yet"),
    ("csharp/aspnet", "[path] case-insensitive", "matters when paths are compared, not in a scan"),
    ("csharp/aspnet", "[path] doubled", "no test with a doubled brace yet"),
    ("csharp/aspnet", "[inference] collections", "parameters are not tested in full yet"),
    ("csharp/aspnet", "[inference] optional", "parameters are not tested in full yet"),
    ("csharp/aspnet", "[inference] body-verbs", "parameters are not tested in full yet"),
    ("csharp/minimal", "[path] case-insensitive", "matters when paths are compared, not in a scan"),
    ("csharp/razor-pages", "[path] case-insensitive", "matters when paths are compared, not in a scan"),
    ("java/spring-functional", "[deployable] annotations", "no test with several modules yet"),
    ("java/spring-data-rest", "[deployable] annotations", "no test with several modules yet"),
    ("java/spring-security", "[deployable] annotations", "no test with several modules yet"),
    ("go/beego", "[[call]] function Handler", "no test with a plain handler yet"),
    ("go/beego", "[[call]] namespace Namespace", "no test that adds to a namespace later yet"),
    ("go/beego", "[join] insert-slash", "no test with such slashes yet"),
    ("go/beego", "[join] root-is-empty", "no test with such slashes yet"),
    ("go/beego", "[join] trim-end", "no test with such slashes yet"),
    ("go/beego", "[join] trim-prefix", "no test with such slashes yet"),
    ("go/chi", "[[call]] other NotFound", "ignored calls leave no trace"),
    ("go/chi", "[join] trim-prefix", "no test with such slashes yet"),
    ("go/echo", "[[call]] serve ServeHTTP", "no test with a wrapped application yet"),
    ("go/echo", "[path] escape", "no test with an escaped sign yet"),
    ("go/fasthttp", "[[call]] static ServeFiles", "ignored calls leave no trace"),
    ("go/fasthttprouter", "[[call]] static ServeFiles", "ignored calls leave no trace"),
    ("go/fiber", "[[call]] chain RouteChain on app", "no test with version 3 yet"),
    ("go/fiber", "[[call]] other Static", "ignored calls leave no trace"),
    ("go/fiber", "[[call]] verb Get on register", "no test with version 3 yet"),
    ("go/fiber", "[join] root-is-empty", "no test with such slashes yet"),
    ("go/fiber", "[path] case-insensitive", "matters when paths are compared, not in a scan"),
    ("go/fiber", "[path] escape", "no test with an escaped sign yet"),
    ("go/gorilla", "[[call]] serve ServeHTTP", "no test with a wrapped router yet"),
    ("go/gozero", "[[call]] use Use", "guards of servers are not tested yet"),
    ("go/gozero", "[join] clean", "no test with such slashes yet"),
    ("go/gozero", "[join] insert-slash", "no test with such slashes yet"),
    ("go/nethttp", "[join] trim-prefix", "no test with such slashes yet"),
    ("go/echo", "[[call]] other Static", "ignored calls leave no trace"),
    ("go/gin", "[[call]] other NoRoute", "ignored calls leave no trace"),
    ("go/gin", "[path] escape", "no test with an escaped sign yet"),
    ("java/spring", "[deployable] plugins", "no test that needs it yet"),
    ("java/spring", "[join] collapse", "no test with such slashes yet"),
    ("java/spring", "[inference] collections", "parameters are not tested in full yet"),
    ("java/spring", "[inference] optional", "parameters are not tested in full yet"),
    ("java/spring", "[inference] required", "parameters are not tested in full yet"),
    ("java/spring", "[inference] scalars", "parameters are not tested in full yet"),
    (
        "java/spring",
        "[[parameter]] org.springframework.web.bind.annotation.ModelAttribute",
        "parameters are not tested in full yet",
    ),
    ("javascript/express", "[path] case-insensitive", "matters when paths are compared, not in a scan"),
    ("javascript/express", "[path] escape", "no test with an escaped sign yet"),
    ("javascript/express", "[path] quantifiers", "no test with a quantifier after a literal yet"),
    ("python/fastapi", "[[call]] other add_middleware", "ignored calls leave no trace"),
    ("python/fastapi", "[inference] body-verbs", "parameters are not tested in full yet"),
    ("python/fastapi", "[inference] optional", "parameters are not tested in full yet"),
    ("python/fastapi", "[inference] transparent", "parameters are not tested in full yet"),
    ("python/fastapi", "[[parameter]] fastapi.Path", "parameters are not tested in full yet"),
    (
        "csharp/aspnet",
        "[[parameter]] Microsoft.AspNetCore.Mvc.FromRouteAttribute",
        "parameters are not tested in full yet",
    ),
    (
        "csharp/aspnet",
        "[[parameter]] Microsoft.AspNetCore.Mvc.FromQueryAttribute",
        "parameters are not tested in full yet",
    ),
    (
        "csharp/aspnet",
        "[[parameter]] Microsoft.AspNetCore.Mvc.FromServicesAttribute",
        "parameters are not tested in full yet",
    ),
    ("python/flask", "[[call]] other errorhandler", "ignored calls leave no trace"),
    ("python/flask", "[join] trim-path", "no test with such slashes yet"),
    ("python/flask", "[join] trim-prefix", "no test with such slashes yet"),
];

fn matters(own: &mut [(&Subject, String)], source: &PackSource, without: &Table) -> bool {
    let Ok(manifest) = toml::to_string(without) else { return true };
    let mut packs = PackSet::builtin().unwrap();
    // A manifest that is refused without the entry needs it.
    if packs.add_pack(PackSource { manifest, ..source.clone() }).is_err() {
        return true;
    }
    let Some(at) = own.iter().position(|(subject, before)| outcome(subject, &packs) != *before) else { return false };
    // What one entry matters to, its neighbours often do too: it is asked first next time.
    own[..=at].rotate_right(1);
    true
}

fn outcome(subject: &Subject, packs: &PackSet) -> String {
    let options = Options { threads: 1, ..Options::default() };
    let scan = scan(&subject.tree(), packs, &options, &Silent).unwrap();
    serde_json::to_string(&(scan.operations, scan.unresolved, scan.rejected)).unwrap()
}

/// The manifest without each of its entries in turn, with the entry's name.
fn ablations(manifest: &Table) -> Vec<(String, Table)> {
    let mut found = Vec::new();
    for (key, value) in manifest {
        match value {
            Value::Array(entries) if entries.iter().all(Value::is_table) => {
                for (at, entry) in entries.iter().enumerate() {
                    let mut without = manifest.clone();
                    if let Some(Value::Array(kept)) = without.get_mut(key) {
                        kept.remove(at);
                    }
                    found.push((format!("[[{key}]] {}", label(entry)), without));
                }
            }
            Value::Table(entries) => {
                for name in entries.keys() {
                    let mut without = manifest.clone();
                    if let Some(Value::Table(kept)) = without.get_mut(key) {
                        kept.remove(name);
                    }
                    found.push((format!("[{key}] {name}"), without));
                }
            }
            _ => {}
        }
    }
    found
}

/// What tells an entry from its neighbours.
fn label(entry: &Value) -> String {
    let text = |key: &str| entry.get(key).and_then(Value::as_str);
    let first = |key: &str| entry.get(key).and_then(|list| list.get(0)).and_then(Value::as_str);
    let name = text("rule").or_else(|| text("kind")).unwrap_or_default();
    let detail = first("names").or_else(|| first("types")).unwrap_or_default();
    let on = first("on").map_or(String::new(), |on| format!(" on {on}"));
    format!("{name} {detail}{on}").trim().to_owned()
}
