//! `go.mod` and `go.work`.

use super::sink::Sink;

/// Reads each directive: `module`, `go`, `toolchain`, `require.N` (`path version`), `replace.N` (`old => new`, each with
/// its version if given), `use.N`.
pub(super) fn read(sink: &mut Sink<'_>) {
    let mut block: Option<&str> = None;
    for (_, line) in sink.lines() {
        let line = line.split("//").next().unwrap_or_default().trim();
        if line.is_empty() {
            continue;
        }
        if line.starts_with(')') {
            block = None;
            continue;
        }
        if let Some(verb) = block {
            directive(sink, verb, line);
            continue;
        }
        let (verb, rest) = line.split_once(char::is_whitespace).unwrap_or((line.trim_end_matches('('), ""));
        let rest = rest.trim();
        if rest == "(" || line.ends_with('(') {
            block = Some(verb);
        } else {
            directive(sink, verb, rest);
        }
    }
}

fn directive(sink: &mut Sink<'_>, verb: &str, rest: &str) {
    let at = sink.range_of(rest);
    let words: Vec<&str> = rest.split_whitespace().map(|word| word.trim_matches(['"', '`'])).collect();
    let value = words.join(" ");
    match verb {
        "module" | "go" | "toolchain" => {
            let quotes = usize::from(rest.starts_with(['"', '`']));
            let start = at.start + quotes;
            sink.entry(verb, &value, start..start + value.len());
        }
        "require" => sink.numbered("require", &value, at),
        "replace" => sink.numbered("replace", &value, at),
        "use" => sink.numbered("use", &value, at),
        _ => {}
    }
}
