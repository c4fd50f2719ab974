//! Markdown: a table for each application, for reviews and wikis.

use std::io::{self, Write};

use periplus_inventory::{Operation, Scan};

use crate::{summary_lines, table, visible};

/// Writes each scan as a section with a table for each application.
pub fn markdown(scans: &[Scan], out: &mut impl Write) -> io::Result<()> {
    let mut out = io::BufWriter::new(&mut *out);
    writeln!(out, "# HTTP endpoints")?;
    for scan in scans {
        writeln!(out, "\n## {}\n", escaped(&scan.root.path))?;
        for line in summary_lines(std::slice::from_ref(scan)) {
            writeln!(out, "- {}", escaped(&line))?;
        }
        for group in table::applications(scan) {
            writeln!(out, "\n### {} ({})\n", escaped(group.application), escaped(group.framework))?;
            writeln!(out, "| Method | Path | Handler | Where | Resolution |")?;
            writeln!(out, "|---|---|---|---|---|")?;
            for operation in group.operations {
                row(operation, &mut out)?;
            }
        }
    }
    out.flush()
}

fn row(operation: &Operation, out: &mut impl Write) -> io::Result<()> {
    let handler = operation.handler.as_deref().map(code).unwrap_or_default();
    let place = operation.locations.first().map(table::place).map(|place| code(&place)).unwrap_or_default();
    writeln!(
        out,
        "| {} | {} | {handler} | {place} | {} |",
        operation.method,
        code(&operation.path),
        escaped(&table::note(operation)),
    )
}

/// `text` as code. Within a table a pipe must be escaped even there.
pub(crate) fn code(text: &str) -> String {
    let text = visible(text).replace('|', "\\|");
    if text.is_empty() {
        return text;
    }
    // A run of backticks inside needs a longer one around it.
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    if longest == 0 { format!("`{text}`") } else { format!("{fence} {text} {fence}") }
}

/// `text` with everything that Markdown or HTML would act on escaped.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in visible(text).chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '!' | '~' => {
                escaped.push('\\');
                escaped.push(c);
            }
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out_of_a_cell() {
        assert_eq!(code("/a|b"), "`/a\\|b`");
        assert_eq!(code("/a`b"), "`` /a`b ``");
        assert_eq!(escaped("a|b <script> _x_"), "a\\|b &lt;script&gt; \\_x\\_");
        assert_eq!(code("a\nb"), "`a\\u{a}b`");
    }
}
