//! OpenAPI 3 and Swagger 2, read as they are written rather than as they should be.

mod reference;
mod security;
mod sensitive;
mod servers;

use periplus_inventory::{Attribute, Fact, MappingMethod, Method, ServiceHint, Severity, Sighting, Source};

use crate::document::{Entry, Node, read_documents};
use crate::reading::{Reading, batch_of, diagnostic, tidy};
use crate::template::route_template;
use reference::References;
pub use reference::{Neighbours, NoNeighbours};
use security::Schemes;
use servers::Servers;

/// The keys of a path item that are no operations.
const NO_OPERATION: [&str; 7] =
    ["parameters", "servers", "summary", "description", "$ref", "additionalOperations", "security"];

/// Whether `node` is an OpenAPI or Swagger document, whatever else it lacks.
pub fn is_definition(node: &Node) -> bool {
    node.get("openapi").is_some() || node.get("swagger").is_some()
}

/// Reads the definition in `text`. `neighbours` gives the files that it refers to.
pub fn read_openapi(file: &str, text: &str, neighbours: &dyn Neighbours) -> Reading {
    let mut reading = Reading::default();
    let (documents, error) = read_documents(file, text);
    reading.diagnostics.extend(error);
    let definitions: Vec<&Node> = documents.iter().filter(|node| is_definition(node)).collect();
    if definitions.is_empty() && reading.diagnostics.is_empty() {
        let message = "no OpenAPI document: it has neither `openapi` nor `swagger` at the top".to_owned();
        let place = periplus_inventory::Location::of_file(file);
        reading.diagnostics.push(diagnostic("openapi-not-a-definition", Severity::Error, message, place));
    }
    for root in definitions {
        let mut reader = Definition {
            file,
            root,
            references: References::new(file, root, neighbours),
            schemes: Schemes::of(root),
            batch: batch_of(text.as_bytes()),
            reading: &mut reading,
        };
        reader.read();
    }
    reading
}

struct Definition<'a> {
    file: &'a str,
    root: &'a Node,
    references: References<'a>,
    schemes: Schemes,
    batch: String,
    reading: &'a mut Reading,
}

impl Definition<'_> {
    fn read(&mut self) {
        let version = self.root.text_of("openapi").or_else(|| self.root.text_of("swagger")).unwrap_or("?");
        let is_swagger = self.root.get("swagger").is_some();
        self.reading.form = format!("{} {version}", if is_swagger { "Swagger" } else { "OpenAPI" });
        let before = self.reading.sightings.len();
        let servers = if is_swagger { Servers::of_swagger(self.root) } else { Servers::of(self.root) };
        let servers = servers.unwrap_or_default();
        self.webhooks();
        let Some(paths) = self.root.get("paths") else {
            let place = self.root.location(self.file);
            // Such a document is a valid one of OpenAPI 3.1: it defines what is called, or parts for others.
            let other = ["webhooks", "x-webhooks", "components"].iter().find(|key| self.root.get(key).is_some());
            match other {
                Some(key) => {
                    let message =
                        format!("the document has no `paths`, only `{key}`: it defines nothing that is served");
                    self.reading.diagnostics.push(diagnostic("openapi-no-paths", Severity::Info, message, place));
                }
                None => self.reading.warn("openapi-no-paths", "the document has no `paths`".to_owned(), place),
            }
            return;
        };
        for entry in paths.entries() {
            if entry.key.starts_with("x-") {
                continue;
            }
            self.path(entry, &servers);
        }
        if self.reading.sightings.len() == before && self.reading.diagnostics.is_empty() {
            let place = paths.location(self.file);
            self.reading.warn("openapi-no-operations", "`paths` holds no operations".to_owned(), place);
        }
    }

    fn webhooks(&mut self) {
        for webhooks in ["webhooks", "x-webhooks"].iter().filter_map(|key| self.root.get(key)) {
            for _ in webhooks.entries() {
                self.reading.leave_out("webhook: called by this API, not served by it");
            }
        }
    }

    fn path(&mut self, entry: &Entry, servers: &Servers) {
        let item = match self.references.follow(&entry.node) {
            Ok(item) => item,
            Err(message) => {
                let place = entry.node.location(self.file);
                self.reading.warn("openapi-reference", message, place);
                return;
            }
        };
        let servers = Servers::of(&item).unwrap_or_else(|| servers.clone());
        for operation in item.entries() {
            if !operation.key.starts_with("x-") && !NO_OPERATION.contains(&operation.key.as_str()) {
                match operation.key.parse::<Method>() {
                    Ok(method) => self.operation(entry, operation, method, &item, &servers),
                    Err(error) => {
                        let place = periplus_inventory::Location::new(self.file, operation.line, operation.column);
                        self.reading.warn("openapi-method", format!("`{}`: {error}", entry.key), place);
                    }
                }
            } else if operation.key == "x-amazon-apigateway-any-method" {
                self.operation(entry, operation, Method::Any, &item, &servers);
            }
        }
        for operation in item.get("additionalOperations").map(Node::entries).unwrap_or_default() {
            match operation.key.parse::<Method>() {
                Ok(method) => self.operation(entry, operation, method, &item, &servers),
                Err(_) => self.reading.leave_out("method that is none of HTTP's usual ones"),
            }
        }
    }

    fn operation(&mut self, path: &Entry, operation: &Entry, method: Method, item: &Node, servers: &Servers) {
        let node = &operation.node;
        let servers = Servers::of(node).unwrap_or_else(|| servers.clone());
        let mut facts = {
            let security = node.get("security").or_else(|| item.get("security"));
            self.schemes.facts(security.or_else(|| self.root.get("security")))
        };
        if node.get("deprecated").is_some_and(Node::is_true) {
            facts.push(Fact::new(Attribute::Deprecated, "true"));
        }
        if let Some(id) = node.text_of("operationId") {
            facts.push(Fact::new(Attribute::OperationId, id));
        }
        let sensitive = sensitive::of_operation(node, item, &self.references);
        facts.extend(sensitive.into_iter().map(|kind| Fact::new(Attribute::Sensitive, kind)));
        if servers.cleartext {
            facts.push(Fact::new(Attribute::Scheme, "http"));
        }
        let service = self
            .root
            .get("info")
            .and_then(|info| info.text_of("title"))
            .map(|title| ServiceHint::new(title, MappingMethod::Title));
        let template = route_template(&path.key).to_string();
        // The item may come from another file: then the key of the path is the place that is ours.
        let own = item == &path.node;
        self.reading.sightings.push(Sighting {
            source: Source::Catalog,
            scope: self.file.to_owned(),
            batch: self.batch.clone(),
            key: format!("{method} {}", path.key),
            service,
            method,
            path: template,
            templated: true,
            bases: servers.bases.clone(),
            hosts: servers.hosts.clone(),
            environment: None,
            facts: tidy(facts),
            traffic: None,
            evidence: if own { operation.evidence(self.file) } else { path.evidence(self.file) },
        });
    }
}
