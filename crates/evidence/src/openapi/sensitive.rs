//! Hints of sensitive data: names of properties and parameters, and formats.
//!
//! A name is split into words and compared with short sequences of words, so that `email_template` is no e-mail address
//! and `tokenCount` no token.

use std::collections::BTreeSet;

use super::reference::References;
use crate::document::Node;

/// Schemas are looked into this deep.
const MAX_DEPTH: usize = 8;
/// At most this many schemas are looked into for one operation.
const MAX_SCHEMAS: usize = 400;

/// Words in a row, and what they stand for.
const NAMES: [(&[&str], &str); 29] = [
    (&["email"], "pii:email"),
    (&["e", "mail"], "pii:email"),
    (&["mail", "address"], "pii:email"),
    (&["phone"], "pii:phone"),
    (&["telephone"], "pii:phone"),
    (&["mobile", "number"], "pii:phone"),
    (&["ssn"], "pii:us_ssn"),
    (&["social", "security"], "pii:us_ssn"),
    (&["social", "insurance"], "pii:canadian_sin"),
    (&["national", "insurance"], "pii:uk_nin"),
    (&["nino"], "pii:uk_nin"),
    (&["passport"], "pii:passport_number"),
    (&["vin"], "pii:vin"),
    (&["date", "of", "birth"], "pii:birth_date"),
    (&["birth", "date"], "pii:birth_date"),
    (&["dob"], "pii:birth_date"),
    (&["card", "number"], "payment:card"),
    (&["credit", "card"], "payment:card"),
    (&["pan"], "payment:card"),
    (&["cvv"], "payment:card"),
    (&["cvc"], "payment:card"),
    (&["iban"], "payment:iban"),
    (&["password"], "credentials:password"),
    (&["passwd"], "credentials:password"),
    (&["secret", "key"], "credentials:secret"),
    (&["client", "secret"], "credentials:secret"),
    (&["diagnosis"], "health:diagnosis"),
    (&["medical", "record"], "health:record"),
    (&["access", "token"], "credentials:token"),
];

/// Words that make another thing of a name.
const OTHER_THINGS: [&str; 20] = [
    "template",
    "type",
    "count",
    "enabled",
    "verified",
    "id",
    "format",
    "version",
    "length",
    "policy",
    "case",
    "url",
    "status",
    "subject",
    "notification",
    "notifications",
    "required",
    "expiry",
    "expires",
    "model",
];

/// The kinds of sensitive data that an operation takes or gives, by the names in its schemas.
pub(super) fn of_operation(operation: &Node, item: &Node, references: &References<'_>) -> BTreeSet<String> {
    let mut finder = Finder { references, found: BTreeSet::new(), seen: BTreeSet::new() };
    let parameters = |node: &Node| node.get("parameters").map(|list| list.items().to_vec()).unwrap_or_default();
    for parameter in parameters(item).iter().chain(&parameters(operation)) {
        let parameter = finder.resolved(parameter);
        if let Some(name) = parameter.text_of("name") {
            finder.name(name);
        }
        if let Some(schema) = parameter.get("schema") {
            finder.schema(schema, 0);
        }
    }
    if let Some(body) = operation.get("requestBody") {
        finder.content(finder.resolved(body));
    }
    for response in operation.get("responses").map(Node::entries).unwrap_or_default() {
        if response.key.starts_with('2') || response.key == "default" {
            let response = finder.resolved(&response.node);
            if let Some(schema) = response.get("schema") {
                finder.schema(schema, 0);
            }
            finder.content(response);
        }
    }
    finder.found
}

struct Finder<'a, 'r> {
    references: &'a References<'r>,
    found: BTreeSet<String>,
    seen: BTreeSet<String>,
}

impl<'r> Finder<'_, 'r> {
    fn resolved<'n>(&self, node: &'n Node) -> &'n Node
    where
        'r: 'n,
    {
        node.text_of("$ref").and_then(|target| self.references.local(target)).unwrap_or(node)
    }

    fn content(&mut self, node: &Node) {
        for media in node.get("content").map(Node::entries).unwrap_or_default() {
            if let Some(schema) = media.node.get("schema") {
                self.schema(schema, 0);
            }
        }
    }

    fn schema(&mut self, schema: &Node, depth: usize) {
        if depth > MAX_DEPTH || self.seen.len() > MAX_SCHEMAS {
            return;
        }
        if let Some(target) = schema.text_of("$ref") {
            if self.seen.insert(target.to_owned())
                && let Some(schema) = self.references.local(target)
            {
                self.schema(schema, depth + 1);
            }
            return;
        }
        match schema.text_of("format") {
            Some("email") => self.add("pii:email"),
            Some("password") => self.add("credentials:password"),
            _ => {}
        }
        for property in schema.get("properties").map(Node::entries).unwrap_or_default() {
            self.name(&property.key);
            self.schema(&property.node, depth + 1);
        }
        for key in ["items", "additionalProperties", "schema"] {
            if let Some(inner) = schema.get(key) {
                self.schema(inner, depth + 1);
            }
        }
        for key in ["allOf", "anyOf", "oneOf"] {
            for inner in schema.get(key).map(Node::items).unwrap_or_default() {
                self.schema(inner, depth + 1);
            }
        }
    }

    fn add(&mut self, kind: &str) {
        self.found.insert(kind.to_owned());
    }

    fn name(&mut self, name: &str) {
        if let Some(kind) = kind_of_name(name) {
            self.add(kind);
        }
    }
}

/// What a name stands for.
fn kind_of_name(name: &str) -> Option<&'static str> {
    let words = words(name);
    if words.iter().any(|word| OTHER_THINGS.contains(&word.as_str())) {
        return None;
    }
    NAMES.iter().find(|(names, _)| words.windows(names.len()).any(|window| window == *names)).map(|(_, kind)| *kind)
}

/// `camelCase`, `snake_case` and `kebab-case` as words in lower case.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut lower_before = false;
    for c in name.chars() {
        if !c.is_alphanumeric() {
            lower_before = false;
            words.push(String::new());
            continue;
        }
        if words.is_empty() || (c.is_uppercase() && lower_before) {
            words.push(String::new());
        }
        lower_before = !c.is_uppercase();
        if let Some(word) = words.last_mut() {
            word.extend(c.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_by_their_words() {
        for (name, kind) in [
            ("email", Some("pii:email")),
            ("userEmail", Some("pii:email")),
            ("e-mail", Some("pii:email")),
            ("email_template", None),
            ("emailVerified", None),
            ("card_number", Some("payment:card")),
            ("cardId", None),
            ("SSN", Some("pii:us_ssn")),
            ("tokenCount", None),
            ("accessToken", Some("credentials:token")),
            ("span", None),
            ("company", None),
        ] {
            assert_eq!(kind_of_name(name), kind, "{name}");
        }
    }
}
