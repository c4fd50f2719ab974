//! `*.sln` and `*.slnx`.

use super::sink::Sink;
use super::xml;

/// Reads `project.N`: the path of each project, with `/`.
pub(super) fn read(sink: &mut Sink<'_>) {
    if sink.text.trim_start().starts_with('<') {
        let Some(document) = xml::parse(sink) else { return };
        for project in document.descendants().filter(|node| node.tag_name().name() == "Project") {
            if let Some(path) = project.attribute_node("Path") {
                sink.numbered("project", &path.value().replace('\\', "/"), path.range_value());
            }
        }
        return;
    }
    for (_, line) in sink.lines() {
        // Project("{kind}") = "Name", "folder\Name.csproj", "{id}"
        let Some(rest) = line.trim_start().strip_prefix("Project(") else { continue };
        let Some((_, rest)) = rest.split_once('=') else { continue };
        let Some(path) = rest.split('"').nth(3) else { continue };
        // Solution folders are projects whose path is their name.
        if path.rsplit(['/', '\\']).next().is_some_and(|name| name.contains('.') && name.ends_with("proj")) {
            let at = sink.range_of(path);
            sink.numbered("project", &path.replace('\\', "/"), at);
        }
    }
}
