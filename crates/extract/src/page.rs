//! Pages: files of markup in which a directive makes a route.

use std::borrow::Cow;

/// What is code in the file at `path`: the text itself, or for a Razor page (`.cshtml`) its directives alone, each in its
/// place: the one that makes it a page as a call, `page ("template")`, its attributes and its model as classes,
/// `[A] class Page {}` and `class Page : Model {}`. A view without the first one has no code.
pub fn code_of<'t>(path: &str, text: &'t str) -> Cow<'t, str> {
    if !path.ends_with(".cshtml") {
        return Cow::Borrowed(text);
    }
    let mut blank = String::new();
    let mut page = false;
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
            page = true;
        } else if let Some(attribute) = directive(written, "@attribute").filter(|rest| rest.starts_with('[')) {
            let end = attribute.rfind(']').map_or(0, |end| end + 1);
            blank.extend(std::iter::repeat_n(' ', line.len() - written.len()));
            blank.extend([&attribute[..end], " class Page {}"]);
        } else if let Some(model) = directive(written, "@model").filter(|model| is_name(model)) {
            blank.extend(["class Page : ", model, " {}"]);
        }
        blank.push('\n');
    }
    Cow::Owned(if page { blank.trim_end().to_owned() } else { String::new() })
}

/// What stands behind a directive on its line.
fn directive<'l>(line: &'l str, name: &str) -> Option<&'l str> {
    let rest = line.strip_prefix(name).filter(|rest| rest.starts_with([' ', '\t']))?;
    Some(rest.trim())
}

/// True for a name with its namespaces.
fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.'))
}

#[cfg(test)]
mod tests {
    use super::code_of;

    #[test]
    fn a_page_is_its_directive() {
        for (text, code) in [
            ("@page\n<h1>x</h1>", "page ();"),
            ("\u{feff}@page \"{id:int}\"\r\n@model A.M", "   page (\"{id:int}\");\nclass Page : A.M {}"),
            ("@page\n@attribute [Authorize(\"a\")]\n<b>[x]</b>", "page ();\n[Authorize(\"a\")] class Page {}"),
            ("@model M\n<h1>x</h1>", ""),
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
