//! Where entries and mistakes stand.

use super::super::extract_config;
use super::diagnostics;
use periplus_facts::ConfigKind;

/// What each entry's place covers, if it is on one line.
fn covered(kind: ConfigKind, text: &str) -> Vec<&str> {
    let lines: Vec<&str> = text.lines().collect();
    extract_config(text, kind)
        .entries
        .iter()
        .map(|entry| {
            assert_eq!(entry.span.line, entry.span.end_line);
            &lines[entry.span.line as usize - 1][entry.span.column as usize - 1..entry.span.end_column as usize - 1]
        })
        .collect()
}

#[test]
fn places_are_those_of_values_in_bytes() {
    assert_eq!(covered(ConfigKind::Spring, "é.b = ü /x\na: y\n"), ["ü /x", "y"]);
    assert_eq!(covered(ConfigKind::Spring, "é: ü\na: {ö: 'ä', b: @x@, c: d}\n"), ["ü", "'ä'", "@x@", "d"]);
    assert_eq!(covered(ConfigKind::AppSettings, "{\"é\": \"ü\",\n \"a\": [1, true]}"), ["\"ü\"", "1", "true"]);
    assert_eq!(covered(ConfigKind::PyProject, "a = \"ü\"\n[b]\nc = [1, 2]\n"), ["\"ü\"", "1", "2"]);
    assert_eq!(covered(ConfigKind::DotEnv, "A=\"x\"\n  B = y # c\n"), ["\"x\"", "y"]);
    assert_eq!(covered(ConfigKind::GoMod, "module x/y\nrequire a/b v1\n"), ["x/y", "a/b v1"]);
    assert_eq!(covered(ConfigKind::Maven, "<p>\n <artifactId> é </artifactId></p>"), ["é"]);
    assert_eq!(
        covered(ConfigKind::CsProject, "<P Sdk=\"x\"><ItemGroup><Using Include=\"é\"/></ItemGroup></P>"),
        ["x", "é"]
    );
    assert_eq!(covered(ConfigKind::Gradle, "group = 'é'\n"), ["'é'"]);
}

#[test]
fn mistakes_have_a_place() {
    assert_eq!(diagnostics(ConfigKind::AppSettings, "{\n \"a\": 1,\n ]"), ["config-syntax 3:2"]);
    assert_eq!(diagnostics(ConfigKind::Maven, "<a>\n<b></a>"), ["config-syntax 2:4"]);
    assert_eq!(diagnostics(ConfigKind::PyProject, "a = 1\nb = [\n"), ["config-syntax 2:6"]);
    assert_eq!(diagnostics(ConfigKind::Spring, "a: 1\nb: 'x\n"), ["config-syntax 2:4"]);
    assert_eq!(diagnostics(ConfigKind::CsProject, "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>").len(), 1);
}
