//! The name that a build manifest gives to what lies in its folder.

use periplus_inventory::{Evidence, Location, MappingMethod, NamedFolder};

use crate::document::{Node, read_documents};

/// Whether a file of this name is a manifest that may name its folder.
pub fn is_manifest(file: &str) -> bool {
    const NAMES: [&str; 11] = [
        "package.json",
        "pyproject.toml",
        "go.mod",
        "pom.xml",
        "Chart.yaml",
        "serverless.yml",
        "serverless.yaml",
        "settings.gradle",
        "settings.gradle.kts",
        "build.gradle",
        "build.gradle.kts",
    ];
    NAMES.contains(&file) || file.ends_with(".csproj")
}

/// The name in the manifest `path` (relative to the scan root), whose text is `text`; nothing if it gives none or is no
/// manifest.
pub fn manifest_name(path: &str, text: &str) -> Option<NamedFolder> {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let (name, line) = match file {
        "package.json" => from_json(path, text)?,
        "pyproject.toml" => from_toml(text)?,
        "go.mod" => from_go(text)?,
        "pom.xml" => from_maven(text)?,
        "Chart.yaml" => top_level(path, text, "name")?,
        "serverless.yml" | "serverless.yaml" => top_level(path, text, "service")?,
        "settings.gradle" | "settings.gradle.kts" => from_gradle(text)?,
        // A project is called like its folder.
        "build.gradle" | "build.gradle.kts" => (folder.rsplit('/').next().unwrap_or_default().to_owned(), 1),
        _ => (file.strip_suffix(".csproj").filter(|stem| !stem.is_empty())?.to_owned(), 1),
    };
    let name = name.trim().trim_start_matches('@').rsplit('/').next().unwrap_or_default().to_owned();
    let evidence = Evidence::at(Location::new(path, line, 1));
    let method = MappingMethod::Manifest;
    let named = NamedFolder { name, folder: folder.to_owned(), method, evidence, repository: String::new() };
    (!named.name.is_empty()).then_some(named)
}

fn top_level(path: &str, text: &str, key: &str) -> Option<(String, u32)> {
    let (documents, _) = read_documents(path, text);
    let node = documents.first()?.get(key)?;
    node.text().map(|name| (name.to_owned(), node.line))
}

fn from_json(path: &str, text: &str) -> Option<(String, u32)> {
    let (documents, _) = read_documents(path, text);
    let node: &Node = documents.first()?.get("name")?;
    node.text().map(|name| (name.to_owned(), node.line))
}

fn from_toml(text: &str) -> Option<(String, u32)> {
    let table: toml::Table = text.parse().ok()?;
    let project = table.get("project").and_then(|project| project.get("name"));
    let poetry = || table.get("tool")?.get("poetry")?.get("name");
    let name = project.or_else(poetry)?.as_str()?;
    Some((name.to_owned(), line_of(text, |line| line.starts_with("name") && line.contains(name))))
}

fn from_go(text: &str) -> Option<(String, u32)> {
    let (at, line) = text.lines().enumerate().find(|(_, line)| line.starts_with("module "))?;
    let module = line["module ".len()..].split("//").next()?.trim().trim_matches('"');
    // The major version at the end of a module path is no name.
    let mut parts = module.rsplit('/');
    let last = parts.next()?;
    let version = last.strip_prefix('v').is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    let name = if version { parts.next().unwrap_or(last) } else { last };
    Some((name.to_owned(), at as u32 + 1))
}

/// The artifact's own name: `/project/artifactId`.
fn from_maven(text: &str) -> Option<(String, u32)> {
    let mut open: Vec<&str> = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find('<') {
        at += found;
        let rest = &text[at..];
        let skipped = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
            .into_iter()
            .find(|(start, _)| rest.starts_with(start));
        if let Some((_, end)) = skipped {
            at += rest.find(end)? + end.len();
            continue;
        }
        let length = rest.find('>')? + 1;
        let tag = rest[1..length - 1].trim();
        if tag.starts_with('/') {
            open.pop();
        } else if !tag.ends_with('/') {
            open.push(tag.split(char::is_whitespace).next().unwrap_or(tag));
            if matches!(open.as_slice(), ["project", "artifactId"]) {
                let name = rest[length..].split('<').next()?.trim();
                return Some((name.to_owned(), text[..at].matches('\n').count() as u32 + 1));
            }
        }
        at += length;
    }
    None
}

fn from_gradle(text: &str) -> Option<(String, u32)> {
    let (at, line) = text.lines().enumerate().find(|(_, line)| line.trim_start().starts_with("rootProject.name"))?;
    let name = line.split(['"', '\'']).nth(1)?;
    Some((name.to_owned(), at as u32 + 1))
}

fn line_of(text: &str, is_it: impl Fn(&str) -> bool) -> u32 {
    text.lines().position(is_it).map_or(1, |at| at as u32 + 1)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

    use super::*;

    #[test]
    fn each_manifest_names_its_folder() {
        for (path, text, name, line) in [
            ("a/package.json", "{\n \"name\": \"@harbour/berths\"\n}", "berths", 2),
            ("pyproject.toml", "[project]\nname = \"pilots\"\n", "pilots", 2),
            ("pyproject.toml", "[tool.poetry]\nname = \"pilots\"\n", "pilots", 2),
            ("b/go.mod", "// x\nmodule example.org/harbour/tugs/v2 // y\n", "tugs", 2),
            (
                "pom.xml",
                "<project>\n<parent><artifactId>p</artifactId></parent>\n<artifactId>cargo</artifactId>",
                "cargo",
                3,
            ),
            (
                "a/pom.xml",
                "<?xml version=\"1.0\"?><!-- <artifactId>x</artifactId> --><project a=\"b\"><parent><artifactId>p</artifactId>\n</parent>\
                 <build><plugin><artifactId>q</artifactId></plugin><x/></build>\n<artifactId> tolls </artifactId><dependency/>",
                "tolls",
                3,
            ),
            ("api/build.gradle", "plugins {}", "api", 1),
            ("src/Customs.csproj", "<Project/>", "Customs", 1),
            ("Chart.yaml", "apiVersion: v2\nname: quay\n", "quay", 2),
            ("serverless.yml", "service: lights\n", "lights", 1),
            ("settings.gradle.kts", "rootProject.name = \"cranes\"\n", "cranes", 1),
        ] {
            let manifest = manifest_name(path, text).unwrap();
            assert_eq!(manifest.name, name, "{path}");
            assert_eq!(manifest.evidence.location.unwrap().line, line, "{path}");
        }
        assert_eq!(manifest_name("README.md", "# x"), None);
        assert_eq!(manifest_name("package.json", "{}"), None);
    }
}
