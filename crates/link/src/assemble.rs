/// Begins a path that is a regular expression.
pub(crate) const REGEX_MARK: char = '\u{3}';
