//! `pyproject.toml`.

use super::requirements::requirement;
use super::{sink::Sink, toml};

/// All of the document, then `module` and `require.N`.
pub(super) fn read(sink: &mut Sink<'_>) {
    toml::flatten(sink);
    let name = ["project.name", "tool.poetry.name"].iter().find_map(|key| sink.get(key)).cloned();
    if let Some(name) = name {
        sink.entry_at("module", &name.value, name.span);
    }
    for entry in sink.entries().to_vec() {
        let key = entry.key.as_str();
        if key.starts_with("project.dependencies.")
            || key.starts_with("project.optional-dependencies.")
            || key.starts_with("dependency-groups.")
        {
            // `{include-group = "…"}` is no requirement.
            if let Some(value) = requirement(&entry.value).filter(|_| !key.ends_with(".include-group")) {
                sink.numbered_at("require", &value, entry.span);
            }
        } else if let Some(name) = poetry_dependency(key) {
            sink.numbered_at("require", &format!("{name} {}", entry.value), entry.span);
        }
    }
}

/// The name in `tool.poetry.dependencies.NAME`, `….NAME.version` or `tool.poetry.group.G.dependencies.NAME`.
fn poetry_dependency(key: &str) -> Option<&str> {
    let rest = key.strip_prefix("tool.poetry.")?;
    let rest = match rest.strip_prefix("group.") {
        Some(group) => group.split_once('.')?.1,
        None => rest,
    };
    let rest = rest.strip_prefix("dependencies.").or_else(|| rest.strip_prefix("dev-dependencies."))?;
    let name = rest.strip_suffix(".version").unwrap_or(rest);
    (name != "python" && !name.contains('.')).then_some(name)
}
