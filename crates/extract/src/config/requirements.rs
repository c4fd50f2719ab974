//! `requirements.txt`, and requirement specifiers anywhere.

use super::sink::Sink;

/// Reads each line: `require.N` for a requirement, `include.N` for a file that is read too.
pub(super) fn read(sink: &mut Sink<'_>) {
    for (_, line) in sink.lines() {
        let line = match line.find(" #") {
            Some(at) => &line[..at],
            None => line,
        };
        let line = line.trim().trim_end_matches('\\').trim_end();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let at = sink.range_of(line);
        let included = line.strip_prefix("--requirement").or_else(|| line.strip_prefix("-r"));
        if let Some(file) = included {
            sink.numbered("include", file.trim_start_matches('=').trim(), at);
        } else if !line.starts_with('-')
            && let Some(value) = requirement(line)
        {
            sink.numbered("require", &value, at);
        }
    }
}

/// `Name[extra] >= 1, < 2; marker` as `Name >=1,<2`: the name, then the versions if given.
pub(super) fn requirement(text: &str) -> Option<String> {
    let text = text.split([';', '#']).next()?.split(" --").next()?.trim();
    let name_end = text
        .find(|char: char| !(char.is_ascii_alphanumeric() || matches!(char, '-' | '_' | '.')))
        .unwrap_or(text.len());
    let (name, mut rest) = text.split_at(name_end);
    if name.is_empty() || rest.starts_with([':', '/']) {
        return None;
    }
    rest = rest.trim_start();
    if rest.starts_with('[') {
        rest = rest.split_once(']').map_or("", |(_, rest)| rest).trim_start();
    }
    let version: String = if rest.starts_with('@') {
        String::new()
    } else {
        rest.trim_matches(['(', ')']).chars().filter(|char| !char.is_whitespace()).collect()
    };
    Some(if version.is_empty() { name.to_owned() } else { format!("{name} {version}") })
}
