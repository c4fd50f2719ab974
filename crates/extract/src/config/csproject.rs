//! `*.csproj`, `*.projitems` and `Directory.Build.props`.

use super::sink::Sink;
use super::xml::{self, children, text};
use roxmltree::Node;

/// Reads `sdk`, each property under its own name, `module` and `output` (`exe`, `library`) from them, `reference.N`
/// (the path of a project, or of the shared items that it imports), `package.N` and `require.N` (`name version`), `using.N` (`N`, `static T`, `Alias = T`).
pub(super) fn read(sink: &mut Sink<'_>) {
    let Some(document) = xml::parse(sink) else { return };
    let project = document.root_element();
    if let Some(sdk) = project.attribute_node("Sdk") {
        sink.entry("sdk", sdk.value(), sdk.range_value());
    }
    for sdk in children(project, "Sdk").filter_map(|sdk| sdk.attribute_node("Name")) {
        sink.entry("sdk", sdk.value(), sdk.range_value());
    }
    for import in children(project, "Import").filter_map(|import| import.attribute_node("Project")) {
        let path = import.value().trim().replace('\\', "/");
        if path.ends_with(".projitems") {
            let path = path.strip_prefix("$(MSBuildThisFileDirectory)").unwrap_or(&path);
            sink.numbered("reference", path, import.range_value());
        }
    }
    groups(sink, project, 0);
    if let Some(name) = sink.get("AssemblyName").cloned() {
        sink.entry_at("module", &name.value, name.span);
    }
    if let Some(output) = sink.get("OutputType").cloned() {
        let is_library = output.value.eq_ignore_ascii_case("library");
        sink.entry_at("output", if is_library { "library" } else { "exe" }, output.span);
    }
}

/// Groups also stand in `<Choose><When>`; their conditions are not judged.
fn groups(sink: &mut Sink<'_>, node: Node<'_, '_>, depth: usize) {
    for group in node.children().filter(Node::is_element) {
        match group.tag_name().name() {
            "PropertyGroup" => {
                for property in group.children().filter(Node::is_element) {
                    if let Some((value, at)) = text(property) {
                        sink.entry(property.tag_name().name(), value, at);
                    }
                }
            }
            "ItemGroup" => {
                for item in group.children().filter(Node::is_element) {
                    self::item(sink, item);
                }
            }
            "Choose" | "When" | "Otherwise" if depth < 4 => groups(sink, group, depth + 1),
            _ => {}
        }
    }
}

fn item(sink: &mut Sink<'_>, item: Node<'_, '_>) {
    let Some(include) = item.attribute_node("Include").or_else(|| item.attribute_node("Update")) else { return };
    let at = include.range_value();
    let name = include.value().trim();
    match item.tag_name().name() {
        "ProjectReference" => sink.numbered("reference", &name.replace('\\', "/"), at),
        "PackageReference" | "FrameworkReference" | "PackageVersion" => {
            let version = item.attribute("Version").or_else(|| item.attribute("VersionOverride"));
            let version = version.or_else(|| xml::child(item, "Version").and_then(text).map(|(version, _)| version));
            let value = match version {
                Some(version) => format!("{name} {version}"),
                None => name.to_owned(),
            };
            sink.numbered("package", &value, at.clone());
            sink.numbered("require", &value, at);
        }
        "Using" => {
            let value = if let Some(alias) = item.attribute("Alias") {
                format!("{alias} = {name}")
            } else if item.attribute("Static").is_some_and(|value| value.eq_ignore_ascii_case("true")) {
                format!("static {name}")
            } else {
                name.to_owned()
            };
            sink.numbered("using", &value, at);
        }
        _ => {}
    }
}
