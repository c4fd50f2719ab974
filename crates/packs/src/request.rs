//! How handlers ask what is requested.

use serde::Deserialize;
use std::collections::BTreeMap;

/// What handlers are given that tell requests apart themselves, by comparing path and verb with texts: such a handler is
/// a router whose routes are its comparisons.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RequestRule {
    /// The kind of router that such a handler is.
    pub kind: String,
    /// Fully qualified types of what is asked for path and verb.
    pub types: Vec<String>,
    /// Fully qualified types of what handlers answer with, if that is something else.
    #[serde(default)]
    pub answers: Vec<String>,
    /// Members that give the path, chains of them too: `URL.Path`, `URI().Path()`.
    pub path: Vec<String>,
    /// Members that give the verb.
    pub method: Vec<String>,
    /// Members that say whether the verb is a certain one, and which.
    #[serde(default)]
    pub verbs: BTreeMap<String, String>,
    /// Fully qualified functions, methods and constants by which a request is refused.
    #[serde(default)]
    pub refusals: Vec<String>,
    /// Status codes by which a request is refused.
    #[serde(default)]
    pub refused: Vec<i64>,
}

/// What a member of the request says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked<'a> {
    /// The path.
    Path,
    /// The verb.
    Method,
    /// Whether the verb is this one.
    Verb(&'a str),
}

impl RequestRule {
    /// What a fully qualified value says of the request: `pkg.Request().URL.Path`.
    pub fn asked(&self, symbol: &str) -> Option<Asked<'_>> {
        let member = self.member(symbol)?;
        let is = |known: &String| known == member;
        if self.path.iter().any(is) {
            return Some(Asked::Path);
        }
        if self.method.iter().any(is) {
            return Some(Asked::Method);
        }
        self.verbs.get(member).map(|verb| Asked::Verb(verb))
    }

    /// True for the request, the answer, and whatever is taken of them.
    pub fn is_given(&self, symbol: &str) -> bool {
        self.types.iter().chain(&self.answers).any(|ty| behind_type(symbol, ty).is_some())
    }

    /// True if a function, method or constant refuses requests.
    pub fn refuses(&self, symbol: &str) -> bool {
        self.refusals.iter().any(|refusal| refusal == symbol || *refusal == symbol.replacen("()", "", 1))
    }

    /// What is taken of the request.
    fn member<'s>(&self, symbol: &'s str) -> Option<&'s str> {
        self.types.iter().find_map(|ty| behind_type(symbol, ty)?.strip_prefix('.'))
    }

    /// The last names of the members that say something.
    pub fn member_names(&self) -> impl Iterator<Item = &str> {
        let members = self.path.iter().chain(&self.method).chain(self.verbs.keys());
        members.map(|member| member.rsplit('.').next().unwrap_or(member).trim_end_matches("()"))
    }
}

/// What stands behind a type, or an instance of it, in a qualified name.
fn behind_type<'s>(symbol: &'s str, ty: &str) -> Option<&'s str> {
    let rest = symbol.strip_prefix(ty)?;
    let rest = rest.strip_prefix("()").unwrap_or(rest);
    (rest.is_empty() || rest.starts_with('.')).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::{Asked, RequestRule};

    #[test]
    fn members_of_requests_are_told_by_their_names() {
        let rule: RequestRule = toml::from_str(
            r#"
            kind = "handler"
            types = ["web.Context"]
            answers = ["web.Answer"]
            path = ["URI().Path()"]
            method = ["Verb"]
            verbs = { "IsGet()" = "GET" }
            refusals = ["web.NotFound", "web.Context.Refuse"]
            "#,
        )
        .expect("a rule");
        assert_eq!(rule.asked("web.Context().URI().Path()"), Some(Asked::Path));
        assert_eq!(rule.asked("web.Context.Verb"), Some(Asked::Method));
        assert_eq!(rule.asked("web.Context().IsGet()"), Some(Asked::Verb("GET")));
        assert_eq!(rule.asked("web.Contexts().Verb"), None);
        assert!(rule.is_given("web.Answer().Header()") && !rule.is_given("web.Answerer"));
        assert!(rule.refuses("web.Context().Refuse") && rule.refuses("web.NotFound"));
        assert!(rule.member_names().eq(["Path", "Verb", "IsGet"]));
    }
}
