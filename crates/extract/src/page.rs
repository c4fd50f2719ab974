//! Pages: files of markup in which a directive makes a route.

use std::borrow::Cow;

/// What is code in the file at `path`: the text itself, or for a Razor page (`.cshtml`) its directive alone, written as a
/// call in the same place, `page ("template")`. A view without the directive has no code.
pub fn code_of<'t>(path: &str, text: &'t str) -> Cow<'t, str> {
    if !path.ends_with(".cshtml") {
        return Cow::Borrowed(text);
    }
    let mut blank = String::new();
    for line in text.lines() {
        let written = line.trim_start_matches(['\u{feff}', ' ', '\t']);
        let rest = written.strip_prefix("@page").filter(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
        if let Some(rest) = rest {
            blank.extend(std::iter::repeat_n(' ', line.len() - written.len()));
            let template = rest.trim_start().strip_prefix('"').and_then(|inner| inner.split_once('"'));
            blank.push_str("page (");
            if let Some((template, _)) = template {
                blank.extend(["\"", template, "\""]);
            }
            blank.push_str(");");
            return Cow::Owned(blank);
        }
        blank.push('\n');
    }
    Cow::Owned(String::new())
}

#[cfg(test)]
mod tests {
    use super::code_of;

    #[test]
    fn a_page_is_its_directive() {
        for (text, code) in [
            ("@page\n<h1>x</h1>", "page ();"),
            ("\u{feff}@page \"{id:int}\"\r\n@model M", "   page (\"{id:int}\");"),
            ("@* a comment *@\n\n  @page \"/all\" @* x *@", "\n\n  page (\"/all\");"),
            ("<h1>x</h1>", ""),
            ("@pages\n@page2", ""),
            ("@page \"open", "page ();"),
        ] {
            assert_eq!(code_of("Pages/X.cshtml", text), code);
        }
        assert_eq!(code_of("X.cs", "@page"), "@page");
    }
}
