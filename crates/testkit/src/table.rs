//! `routes.json`: the route table that the real framework reported.

use serde::{Deserialize, Serialize};

/// A committed route table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The framework and its version, as it names itself.
    pub framework: String,
    /// The rows, sorted by path, then method; no two share both.
    pub routes: Vec<Row>,
}

/// One row of a route table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// An HTTP verb, `WS`, or `ANY` where the framework serves all verbs.
    pub method: String,
    /// The canonical path.
    pub path: String,
    /// The framework's own spelling of the path, where it differs from the canonical one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raw: Option<String>,
    /// The handler, as the framework names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handler: Option<String>,
}

impl Table {
    /// Puts rows in their committed order. Of several rows with the same method and path the first
    /// stays: it is the one that the framework serves.
    #[must_use]
    pub fn new(framework: String, mut routes: Vec<Row>) -> Self {
        routes.sort_by(|a, b| a.key().cmp(&b.key()));
        routes.dedup_by(|later, first| later.key() == first.key());
        Self { framework, routes }
    }

    /// Parses a table.
    pub fn parse(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// The committed form: one row a line, so that a changed route is a changed line.
    #[must_use]
    pub fn render(&self) -> String {
        let rows: Vec<String> = self.routes.iter().map(|row| format!("    {}", row.render())).collect();
        let separator = if rows.is_empty() { "" } else { "\n" };
        format!(
            "{{\n  \"framework\": {},\n  \"routes\": [{separator}{}{separator}  ]\n}}\n",
            serde_json::Value::from(self.framework.as_str()),
            rows.join(",\n"),
        )
    }
}

impl Row {
    fn render(&self) -> String {
        let fields = [
            ("method", Some(&self.method)),
            ("path", Some(&self.path)),
            ("raw", self.raw.as_ref()),
            ("handler", self.handler.as_ref()),
        ];
        let fields: Vec<String> = fields
            .into_iter()
            .filter_map(|(name, value)| Some(format!("\"{name}\": {}", serde_json::Value::from(value?.as_str()))))
            .collect();
        format!("{{ {} }}", fields.join(", "))
    }

    fn key(&self) -> (&str, &str) {
        (&self.path, &self.method)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed test should panic")]
    use super::*;

    fn row(method: &str, path: &str, handler: &str) -> Row {
        Row { method: method.into(), path: path.into(), raw: None, handler: Some(handler.into()) }
    }

    #[test]
    fn sorts_and_keeps_the_first_of_equals() {
        let table = Table::new(
            "x 1".into(),
            vec![row("POST", "/b", "p"), row("GET", "/b", "first"), row("GET", "/a", "a"), row("GET", "/b", "second")],
        );
        let handlers: Vec<_> = table.routes.iter().filter_map(|row| row.handler.as_deref()).collect();
        assert_eq!(handlers, ["a", "first", "p"]);
    }

    #[test]
    fn renders_what_it_parses() {
        let table = Table::new("x \"1\"".into(), vec![row("GET", "/a/{id}", "m.f"), row("GET", "/a", "m.g")]);
        assert_eq!(Table::parse(&table.render()).unwrap(), table);
    }
}
