//! A framework's path notation, as data.
//!
//! The notations of real frameworks differ in few ways: a sign before a name (`:id`, `*rest`), a
//! pair of brackets around it (`{id:int}`, `<int:id>`), groups that may be left out, and how
//! literal signs are escaped. A pack states these in its manifest; nothing here names a framework.

use std::collections::BTreeMap;

use super::RegexForm;
use serde::{Deserialize, Serialize};

/// A path notation. The default knows no parameters: every text is literal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct PathSyntax {
    /// Signs that introduce a parameter or wildcard. The longest that fits is taken, of equally long ones the last.
    pub sigils: Vec<SigilForm>,
    /// Brackets that enclose a parameter.
    pub brackets: Vec<BracketForm>,
    /// Brackets that enclose more notation: optional parts, or an unnamed pattern.
    pub groups: Vec<GroupForm>,
    /// After a literal character or an unnamed pattern, `?` makes it optional and `+` is dropped.
    pub quantifiers: bool,
    /// The character that makes the next one literal.
    pub escape: Option<char>,
    /// Characters that stand for themselves when doubled.
    pub doubled: String,
    /// Constraints by their spelling: to a canonical type, to `""` (not a type worth keeping), or
    /// to `"*"` (the parameter is a catch-all). Arguments in parentheses are ignored.
    pub types: BTreeMap<String, String>,
    /// What becomes of a constraint that `types` does not list.
    pub unknown_types: UnknownTypes,
    /// Which optional parts a request may leave out.
    pub optional: OptionalRule,
    /// Literal characters that vanish together with the optional parameter after them.
    pub optional_takes: String,
    /// How paths that are regular expressions are read.
    pub regex: RegexForm,
    /// Requests match whatever the case of literals.
    pub case_insensitive: bool,
}

/// A sign that introduces a parameter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SigilForm {
    /// The sign, for example `:` or `**`.
    pub text: String,
    /// What it introduces.
    #[serde(default)]
    pub kind: SigilKind,
    /// How far the name reaches.
    #[serde(default)]
    pub name: NameRule,
    /// The sign may stand without a name.
    #[serde(default)]
    pub anonymous: bool,
    /// Names may be written in double quotes.
    #[serde(default)]
    pub quoted: bool,
    /// Where the sign has its meaning; elsewhere it is literal.
    #[serde(default)]
    pub place: SigilPlace,
    /// Brackets that may follow the name.
    #[serde(default)]
    pub constraints: Vec<ConstraintForm>,
    /// Text that may follow the name and separates it from a type.
    #[serde(default)]
    pub type_separator: Option<String>,
    /// Text at the end that makes the parameter optional.
    #[serde(default)]
    pub optional: Option<String>,
    /// The parameter is optional as such.
    #[serde(default)]
    pub always_optional: bool,
    /// Text at the end that makes it a catch-all of at least one segment.
    #[serde(default)]
    pub one_or_more: Option<String>,
    /// Text at the end that makes it a catch-all that may be absent.
    #[serde(default)]
    pub zero_or_more: Option<String>,
}

/// What a sign introduces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SigilKind {
    /// A value within one segment.
    #[default]
    Parameter,
    /// A value to the end of the path.
    CatchAll,
}

/// How far a name reaches after its sign.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameRule {
    /// Letters, digits, `_` and `$`.
    #[default]
    Word,
    /// To the next slash.
    Segment,
    /// To the next slash or one of these characters.
    Until(String),
    /// There is no name.
    None,
}

/// Where a sign has its meaning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SigilPlace {
    /// Anywhere.
    #[default]
    Anywhere,
    /// At the start of a segment.
    SegmentStart,
    /// As a whole segment: nothing else stands in it.
    Segment,
    /// In the last segment.
    LastSegment,
    /// At the end of the path: nothing follows the name.
    End,
}

/// Brackets after a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ConstraintForm {
    /// Opening bracket.
    pub open: char,
    /// Closing bracket.
    pub close: char,
    /// What stands within.
    #[serde(default)]
    pub meaning: ConstraintMeaning,
}

/// What a constraint's text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConstraintMeaning {
    /// A regular expression: looked up in `types`, and never kept as it is.
    #[default]
    Regex,
    /// The name of a type.
    Type,
}

/// Brackets around a parameter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct BracketForm {
    /// Opening bracket. Brackets within count, so a constraint may hold balanced ones.
    pub open: char,
    /// Closing bracket.
    pub close: char,
    /// Which comes first, the name or the constraint.
    #[serde(default)]
    pub order: PartOrder,
    /// Text between the name and the constraint.
    #[serde(default)]
    pub separator: Option<String>,
    /// Several constraints may follow one another, each after a separator.
    #[serde(default)]
    pub chain: bool,
    /// Text before a default value. A parameter with a default is optional.
    #[serde(default)]
    pub default: Option<String>,
    /// Text at the end that makes the parameter optional.
    #[serde(default)]
    pub optional: Option<String>,
    /// Texts before the name that make it a catch-all.
    #[serde(default)]
    pub catch_all_prefixes: Vec<String>,
    /// Texts after the name that make it a catch-all.
    #[serde(default)]
    pub catch_all_suffixes: Vec<String>,
    /// Contents that are no parameter and match nothing, such as an end mark.
    #[serde(default)]
    pub ignored: Vec<String>,
}

/// Which part of a bracketed parameter comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartOrder {
    /// The name, then the constraint.
    #[default]
    NameFirst,
    /// The constraint, then the name.
    ConstraintFirst,
}

/// Brackets around more notation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct GroupForm {
    /// Opening bracket.
    pub open: char,
    /// Closing bracket.
    pub close: char,
    /// What the group means.
    pub meaning: GroupMeaning,
}

/// What a group means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GroupMeaning {
    /// Notation that a request may leave out.
    Optional,
    /// A regular expression that captures an unnamed value; unnamed values are numbered from 0.
    Pattern,
}

/// What becomes of a constraint that is not listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnknownTypes {
    /// It is dropped, as a regular expression must be.
    #[default]
    Drop,
    /// It is kept if it looks like a name.
    Keep,
}

/// Which optional parts a request may leave out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OptionalRule {
    /// Each on its own.
    #[default]
    Independent,
    /// Only from the end: a part with something required after it is required too.
    Trailing,
}
