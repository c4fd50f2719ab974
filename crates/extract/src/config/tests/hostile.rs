//! Input made to hurt: nothing panics, overflows the stack, or grows without bound.

use super::super::extract_config;
use periplus_facts::ConfigKind;

const KINDS: [ConfigKind; 16] = [
    ConfigKind::Spring,
    ConfigKind::AppSettings,
    ConfigKind::DotEnv,
    ConfigKind::TsConfig,
    ConfigKind::PackageJson,
    ConfigKind::PnpmWorkspace,
    ConfigKind::GoMod,
    ConfigKind::GoWork,
    ConfigKind::Maven,
    ConfigKind::Gradle,
    ConfigKind::CsProject,
    ConfigKind::Solution,
    ConfigKind::PyProject,
    ConfigKind::Requirements,
    ConfigKind::Setup,
    ConfigKind::Other,
];

#[test]
fn every_kind_survives_every_text() {
    let texts = [
        String::new(),
        "\0".repeat(10_000),
        "\u{feff}".to_owned(),
        "é".repeat(10_000),
        "[".repeat(50_000),
        "{\"a\":".repeat(20_000),
        "a: [".repeat(20_000),
        "- ".repeat(20_000),
        "? ".repeat(20_000),
        "<a>".repeat(20_000),
        "<a b=\"/>\">".repeat(20_000),
        "<a ".repeat(20_000),
        "\"".repeat(20_001),
        "a=\"x\n".repeat(5_000),
        "a = \\\n".repeat(20_000),
        "\\u00".to_owned(),
        "a=\\".to_owned(),
        "require (".repeat(10_000),
        "plugins { id '".repeat(10_000),
        "Project(\"".repeat(10_000),
        "a.".repeat(30_000) + "b = 1",
        "x = y\r\n".repeat(1_000),
        "export \n=\n = =\n".to_owned(),
    ];
    for text in &texts {
        for kind in KINDS {
            extract_config(text, kind);
        }
    }
}

#[test]
fn aliases_of_aliases_are_bounded() {
    let mut lines = vec!["a0: &a0 [x, x, x, x, x, x, x, x, x]".to_owned()];
    for level in 1..12 {
        let inner = vec![format!("*a{}", level - 1); 9].join(", ");
        lines.push(format!("a{level}: &a{level} [{inner}]"));
    }
    let facts = extract_config(&lines.join("\n"), ConfigKind::Other);
    let bytes: usize = facts.entries.iter().map(|entry| entry.key.len() + entry.value.len()).sum();
    assert!(bytes < 1 << 20, "{bytes}");
    assert_eq!(facts.diagnostics[0].code, "config-limit");
}

#[test]
fn deep_values_are_left_out_and_the_others_kept() {
    let text = format!("a: {}1{}\nb: 2\n", "{x: ".repeat(100), "}".repeat(100));
    let facts = extract_config(&text, ConfigKind::Other);
    assert_eq!(facts.get("b").map(|entry| entry.value.as_str()), Some("2"));
    assert_eq!(facts.diagnostics[0].code, "nesting-too-deep");
}

#[test]
fn one_long_line_is_read_in_one_go() {
    let pairs: Vec<String> = (0..20_000).map(|number| format!("ké{number}: \"v{number}\"")).collect();
    let facts = extract_config(&format!("a: {{{}}}", pairs.join(", ")), ConfigKind::Other);
    assert_eq!(facts.entries.len(), 20_000);
}
