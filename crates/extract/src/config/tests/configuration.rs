//! Properties, YAML, JSON and `.env` files.

use super::{diagnostics, entries, lines};
use periplus_facts::ConfigKind;

#[test]
fn properties_with_every_separator_and_escape() {
    let text = "# comment\n! comment\na=1\nb: 2\nc 3\nd\\ e = f\\=g\\u00e9\\uD83D\\uDE00\nlong = /api, \\\n    /v2\nempty=\nbare\nx[0].y = z  \r\n";
    assert_eq!(
        entries(ConfigKind::Spring, text),
        ["a = 1", "b = 2", "c = 3", "d e = f=gé😀", "long = /api, /v2", "empty = ", "bare = ", "x.0.y = z"]
    );
}

#[test]
fn spring_properties_have_documents() {
    let text =
        "server.servlet.context-path=/a\n#---\nspring.config.activate.on-profile=dev\nserver.servlet.context-path=/b\n";
    assert_eq!(
        entries(ConfigKind::Spring, text),
        [
            "server.servlet.context-path = /a",
            "[1] spring.config.activate.on-profile = dev",
            "[1] server.servlet.context-path = /b"
        ]
    );
}

#[test]
fn yaml_documents_lists_and_nulls() {
    let text = "server:\n  port: 80 # why\n  servlet.context-path: '/a'\nlist:\n- x\n- y: 1\n  z: [2, {q: 3}]\nnothing:\ntext: |\n  a\n  b\n---\nserver: {port: \"81\"}\n";
    assert_eq!(
        entries(ConfigKind::Spring, text),
        [
            "server.port = 80",
            "server.servlet.context-path = /a",
            "list.0 = x",
            "list.1.y = 1",
            "list.1.z.0 = 2",
            "list.1.z.1.q = 3",
            "nothing = ",
            "text = a\nb\n",
            "[1] server.port = 81",
        ]
    );
}

#[test]
fn yaml_aliases_and_merge_keys() {
    let text = "base: &base\n  path: /a\n  deep: {x: 1}\nother:\n  <<: *base\n  path: /b\ncopy: *base\nboth:\n  <<: [*base, {extra: 2}]\n";
    assert_eq!(
        entries(ConfigKind::Other, text),
        [
            "base.path = /a",
            "base.deep.x = 1",
            "other.path = /b",
            "other.deep.x = 1",
            "copy.path = /a",
            "copy.deep.x = 1",
            "both.extra = 2",
            "both.path = /a",
            "both.deep.x = 1",
        ]
    );
}

#[test]
fn yaml_placeholders_of_build_tools_are_values() {
    let text = "app:\n  version: @project.version@\n  path: /x\n  mail: a@b\n";
    assert_eq!(
        entries(ConfigKind::Spring, text),
        ["app.version = @project.version@", "app.path = /x", "app.mail = a@b"]
    );
}

#[test]
fn yaml_behind_a_mistake_is_read_by_indentation() {
    let text = "server:\n  port: 80\n\tbad: 1\n  servlet:\n    context-path: /a # why\n    name: 'b'\n---\nport: 81\n";
    assert_eq!(diagnostics(ConfigKind::Spring, text).len(), 1);
    assert_eq!(
        lines(ConfigKind::Spring, text),
        ["server.port = 80", "server.servlet.context-path = /a", "server.servlet.name = b", "[1] port = 81"]
    );
}

#[test]
fn json_with_comments_and_trailing_commas() {
    let text = "\u{feff}{\n // why\n \"Logging\": {\"LogLevel:Default\": \"Debug\",},\n /* x */ \"Urls\": [\"http://*:80\", 2, true, null,],\n}";
    assert_eq!(
        entries(ConfigKind::AppSettings, text),
        ["Logging.LogLevel.Default = Debug", "Urls.0 = http://*:80", "Urls.1 = 2", "Urls.2 = true", "Urls.3 = "]
    );
}

#[test]
fn tsconfig_paths_keep_their_keys() {
    let text = "{\"extends\": \"./base\", \"compilerOptions\": {\"baseUrl\": \".\", \"paths\": {\"@x/*\": [\"src/*\", \"lib/*\"]}}}";
    assert_eq!(
        entries(ConfigKind::TsConfig, text),
        [
            "extends = ./base",
            "compilerOptions.baseUrl = .",
            "compilerOptions.paths.@x/*.0 = src/*",
            "compilerOptions.paths.@x/*.1 = lib/*"
        ]
    );
}

#[test]
fn a_format_is_told_by_its_first_deciding_line() {
    assert_eq!(entries(ConfigKind::Other, "\n# c\na.b.c=x: y\n"), ["a.b.c = x: y"]);
    assert_eq!(entries(ConfigKind::Other, "# c\na:\n  b: x=y\n"), ["a.b = x=y"]);
    assert_eq!(entries(ConfigKind::Other, " {\"a\": 1}"), ["a = 1"]);
    assert_eq!(entries(ConfigKind::Other, "- a\n"), ["0 = a"]);
    assert_eq!(entries(ConfigKind::Other, ""), [""; 0]);
}

#[test]
fn dotenv_quotes_and_comments() {
    let text = "# c\nexport A=1\nB = two words # c\nC=\"x\\ny # in\" # c\nD='raw\\n'\nE=\nF=#c\nG=\"two\nlines\"\nnot a line\nH=${A}/x\n";
    assert_eq!(
        entries(ConfigKind::DotEnv, text),
        ["A = 1", "B = two words", "C = x\ny # in", "D = raw\\n", "E = ", "F = ", "G = two\nlines", "H = ${A}/x"]
    );
}
