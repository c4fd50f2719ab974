//! What a file is, by its name.

use periplus_facts::{ConfigKind, Language};

/// Folders whose YAML, JSON and properties files are configuration whatever their name.
const CONFIG_FOLDERS: [&str; 5] = ["conf", "config", "configs", "configuration", "resources"];

/// The language of the source file at `path` (with `/` between parts), if periplus reads it.
pub fn language_of(path: &str) -> Option<Language> {
    if may_be_script(path) {
        return Some(Language::JavaScript);
    }
    let (_, extension) = file_name(path).rsplit_once('.')?;
    Language::from_extension(extension).or_else(|| {
        // Extensions in capitals occur on systems that don't tell case apart.
        extension
            .bytes()
            .any(|byte| byte.is_ascii_uppercase())
            .then(|| Language::from_extension(&extension.to_ascii_lowercase()))
            .flatten()
    })
}

/// Whether the file at `path` has no extension and lies where programs to start lie: its first line says what runs it.
pub fn may_be_script(path: &str) -> bool {
    let mut parts = path.rsplit('/');
    parts.next().is_some_and(|name| !name.contains('.')) && parts.next() == Some("bin")
}

/// Whether a text without an extension says in its first line that Node.js runs it.
pub fn is_node_script(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    first.strip_prefix("#!").is_some_and(|program| program.split(['/', ' ']).any(|part| part == "node"))
}

/// What kind of configuration file or manifest the file at `path` is, by its name.
pub fn config_kind(path: &str) -> Option<ConfigKind> {
    let name = file_name(path);
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    Some(match name {
        "package.json" => ConfigKind::PackageJson,
        "pnpm-workspace.yaml" | "pnpm-workspace.yml" => ConfigKind::PnpmWorkspace,
        "go.mod" => ConfigKind::GoMod,
        "go.work" => ConfigKind::GoWork,
        "pom.xml" => ConfigKind::Maven,
        "Directory.Build.props" => ConfigKind::CsProject,
        "pyproject.toml" => ConfigKind::PyProject,
        "setup.py" | "setup.cfg" => ConfigKind::Setup,
        _ if is_named(name, ".env") => ConfigKind::DotEnv,
        _ => match extension {
            // Builds apply further scripts, which lie beside their own and are called as their writers like.
            "gradle" => ConfigKind::Gradle,
            "kts" if stem.ends_with(".gradle") => ConfigKind::Gradle,
            "csproj" | "projitems" => ConfigKind::CsProject,
            "sln" | "slnx" => ConfigKind::Solution,
            "txt" if stem.starts_with("requirements") => ConfigKind::Requirements,
            "json" if is_named(stem, "tsconfig") || is_named(stem, "jsconfig") => ConfigKind::TsConfig,
            "json" if is_named(&stem.to_ascii_lowercase(), "appsettings") => ConfigKind::AppSettings,
            "properties" | "yml" | "yaml" if is_named(stem, "application") || is_named(stem, "bootstrap") => {
                ConfigKind::Spring
            }
            "properties" | "yml" | "yaml" | "json" if in_config_folder(path) => ConfigKind::Other,
            "yml" | "yaml" | "json" if is_definition(path) => ConfigKind::Other,
            _ => return None,
        },
    })
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Whether `name` is `wanted`, alone or with a suffix such as `.local` or `-dev`.
fn is_named(name: &str, wanted: &str) -> bool {
    name.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-']))
}

fn in_config_folder(path: &str) -> bool {
    path.rsplit('/').skip(1).any(|part| CONFIG_FOLDERS.contains(&part))
}

/// Folders around a file that may be called like a definition of an API, of which it is a part.
const DEFINITION_FOLDERS: usize = 3;

/// Whether a file is called like a definition of an API, or lies in a folder that is.
fn is_definition(path: &str) -> bool {
    let told = |part: &str| {
        let part = part.to_ascii_lowercase();
        part.contains("openapi") || part.contains("swagger")
    };
    path.rsplit('/').take(DEFINITION_FOLDERS + 1).any(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_extension_has_its_language() {
        for (path, language) in [
            ("a/b.py", Some(Language::Python)),
            ("B.java", Some(Language::Java)),
            ("B.kt", Some(Language::Kotlin)),
            ("b.go", Some(Language::Go)),
            ("b.api", Some(Language::GoApi)),
            ("b.cs", Some(Language::CSharp)),
            ("b.cshtml", Some(Language::CSharp)),
            ("b.js", Some(Language::JavaScript)),
            ("b.mjs", Some(Language::JavaScript)),
            ("b.cjs", Some(Language::JavaScript)),
            ("b.jsx", Some(Language::JavaScript)),
            ("b.ts", Some(Language::TypeScript)),
            ("b.d.ts", Some(Language::TypeScript)),
            ("b.mts", Some(Language::TypeScript)),
            ("b.cts", Some(Language::TypeScript)),
            ("b.tsx", Some(Language::Tsx)),
            ("B.PY", Some(Language::Python)),
            ("server/bin/www", Some(Language::JavaScript)),
            ("bin/server.sh", None),
            ("bin", None),
            ("b.rb", None),
            ("py", None),
            ("a.py/readme", None),
        ] {
            assert_eq!(language_of(path), language, "{path}");
        }
    }

    #[test]
    fn the_first_line_says_what_runs_a_script() {
        for (text, node) in [
            ("#!/usr/bin/env node\nrequire(\"../app\");\n", true),
            ("#!/usr/local/bin/node --no-warnings\n", true),
            ("#!/usr/bin/env python\n# node\n", false),
            ("require(\"../app\");\n", false),
            ("", false),
        ] {
            assert_eq!(is_node_script(text), node, "{text}");
        }
    }

    #[test]
    fn configuration_is_known_by_name() {
        for (path, kind) in [
            ("src/main/resources/application.yml", Some(ConfigKind::Spring)),
            ("application-dev.properties", Some(ConfigKind::Spring)),
            ("bootstrap.yaml", Some(ConfigKind::Spring)),
            ("applications.yml", None),
            ("appsettings.Development.json", Some(ConfigKind::AppSettings)),
            (".env", Some(ConfigKind::DotEnv)),
            (".env.example", Some(ConfigKind::DotEnv)),
            (".environment", None),
            ("tsconfig.base.json", Some(ConfigKind::TsConfig)),
            ("jsconfig.json", Some(ConfigKind::TsConfig)),
            ("Web.csproj", Some(ConfigKind::CsProject)),
            ("Shared.projitems", Some(ConfigKind::CsProject)),
            ("Directory.Build.props", Some(ConfigKind::CsProject)),
            ("All.slnx", Some(ConfigKind::Solution)),
            ("requirements-dev.txt", Some(ConfigKind::Requirements)),
            ("settings.gradle.kts", Some(ConfigKind::Gradle)),
            ("ledger/dependencies.gradle", Some(ConfigKind::Gradle)),
            ("main.kts", None),
            ("shared/config/gateway.yml", Some(ConfigKind::Other)),
            ("api/openapi.yaml", Some(ConfigKind::Other)),
            ("src/main/swagger/depot.json", Some(ConfigKind::Other)),
            ("locales/de.json", None),
        ] {
            assert_eq!(config_kind(path), kind, "{path}");
        }
    }
}
