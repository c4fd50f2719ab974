//! `package.json`.

use super::{json, sink::Sink};

/// Where dependencies stand. Those for development count too: bundled applications keep theirs there.
const DEPENDENCIES: [&str; 4] = ["dependencies.", "devDependencies.", "peerDependencies.", "optionalDependencies."];

/// All of the document, then `module` and `require.N`.
pub(super) fn read(sink: &mut Sink<'_>) {
    json::flatten(sink);
    if let Some(name) = sink.get("name").cloned() {
        sink.entry_at("module", &name.value, name.span);
    }
    for entry in sink.entries().to_vec() {
        if let Some(name) = DEPENDENCIES.iter().find_map(|prefix| entry.key.strip_prefix(prefix)) {
            sink.numbered_at("require", &format!("{name} {}", entry.value), entry.span);
        }
    }
}
