//! Reads simple block mappings behind a mistake that stops the YAML parser: templates, tabs, stray characters.

use crate::config::json::push;
use crate::config::sink::{MAX_DEPTH, Sink};

/// Reads `key: value` lines by their indentation, and adds those that stand below line `behind` (from 1).
pub(super) fn read_behind(sink: &mut Sink<'_>, behind: usize) {
    // Open keys: their indentation, and the length of the path without them.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut path = String::new();
    let mut document = 0;
    let mut has_content = false;
    for (number, (_, line)) in sink.lines().enumerate() {
        let content = line.trim_start();
        if line.starts_with("---") {
            open.clear();
            path.clear();
            document += u32::from(has_content);
            has_content = false;
            continue;
        }
        // Tabs say nothing about nesting.
        if line[..line.len() - content.len()].contains('\t') {
            continue;
        }
        if content.is_empty() || content.starts_with(['#', '-', '{', '}', '[', ']', '%']) {
            continue;
        }
        has_content = true;
        let Some((key, value)) = content.split_once(':') else { continue };
        if !value.is_empty() && !value.starts_with([' ', '\t']) {
            continue;
        }
        let indentation = line.len() - content.len();
        while let Some((outer, length)) = open.last().copied()
            && indentation <= outer
        {
            path.truncate(length);
            open.pop();
        }
        if open.len() >= MAX_DEPTH {
            continue;
        }
        let length = push(&mut path, key.trim().trim_matches(['"', '\'']));
        open.push((indentation, length));
        let value = value.trim();
        let value = if value.starts_with('#') { "" } else { value.split(" #").next().unwrap_or_default().trim_end() };
        if number + 1 > behind && !value.is_empty() && !value.starts_with(['|', '>', '&', '*', '{', '[']) {
            let at = sink.range_of(value);
            let unquoted =
                value.trim_matches(value.chars().next().filter(|char| matches!(char, '"' | '\'')).unwrap_or('"'));
            sink.document = document;
            sink.entry(&path, unquoted, at);
        }
    }
}
