//! INI files as Python's `configparser` reads them.

use super::sink::Sink;

/// Reads each `section.key`; a value over several lines is a list: `section.key.0` and so on.
pub(super) fn flatten(sink: &mut Sink<'_>) {
    let mut section = String::new();
    let mut key: Option<String> = None;
    let mut items = 0;
    for (_, line) in sink.lines() {
        let content = line.trim();
        if content.is_empty() || content.starts_with(['#', ';']) {
            continue;
        }
        let is_continued = line.starts_with([' ', '\t']);
        if let Some(key) = key.as_ref().filter(|_| is_continued) {
            let at = sink.range_of(content);
            sink.entry(&format!("{key}.{items}"), content, at);
            items += 1;
            continue;
        }
        key = None;
        if let Some(name) = content.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            name.clone_into(&mut section);
            continue;
        }
        let Some((name, value)) = content.split_once(['=', ':']) else { continue };
        let full = format!("{section}.{}", name.trim_end());
        let value = value.trim_start();
        if !value.is_empty() {
            let at = sink.range_of(value);
            sink.entry(&full, value, at);
        }
        items = 0;
        key = Some(full);
    }
}
