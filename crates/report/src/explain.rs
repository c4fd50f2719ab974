//! Everything that is known about one row.

use std::io::{self, Write};

use periplus_inventory::{Location, Operation};

use crate::columns::padded;
use crate::style::{self, FAINT, HEADING};
use crate::{Look, visible};

/// Width of the names on the left.
const NAMES: usize = 14;

/// Writes what is known about `operation`, down to the places it was read from.
pub fn explain(operation: &Operation, look: Look, out: &mut impl Write) -> io::Result<()> {
    let mut page = Page { look, out };
    page.title(operation)?;
    page.field("id", &operation.id)?;
    if operation.raw_path != operation.path {
        page.field("written as", &operation.raw_path)?;
    }
    for path in &operation.alt_paths {
        page.field("also", path)?;
    }
    page.optional("host", operation.host.as_deref())?;
    page.optional("summary", operation.summary.as_deref())?;
    page.field("framework", &format!("{} ({})", operation.framework, operation.language))?;
    page.field("application", &operation.application)?;
    page.optional("service", operation.service.as_deref())?;
    page.optional("handler", operation.handler.as_deref())?;
    page.field("role", operation.role.as_str())?;
    page.field("resolution", operation.resolution.as_str())?;
    page.optional("reason", operation.reason.as_deref())?;
    if operation.deprecated {
        page.field("deprecated", "yes")?;
    }
    for location in &operation.locations {
        page.field("registered at", &full_place(location))?;
    }
    page.interface(operation)?;
    page.section(
        "Derivation",
        operation.derivation.iter().map(|step| {
            let kind = step.kind.as_str().to_owned();
            (kind, step.text.clone(), full_place(&step.location))
        }),
    )?;
    page.section(
        "Conditions",
        operation
            .conditions
            .iter()
            .map(|condition| ("if".to_owned(), condition.text.clone(), full_place(&condition.location))),
    )?;
    page.section(
        "Guards",
        operation
            .guards
            .iter()
            .map(|guard| (guard.scope.as_str().to_owned(), guard.name.clone(), full_place(&guard.location))),
    )
}

fn full_place(location: &Location) -> String {
    format!("{}:{}:{}", location.file, location.line, location.column)
}

struct Page<'a, W> {
    look: Look,
    out: &'a mut W,
}

impl<W: Write> Page<'_, W> {
    fn title(&mut self, operation: &Operation) -> io::Result<()> {
        let method = self.look.paint(style::of_method(operation.method), operation.method);
        writeln!(self.out, "{method} {}", self.look.paint(HEADING, visible(&operation.path)))
    }

    fn field(&mut self, name: &str, value: &str) -> io::Result<()> {
        writeln!(self.out, "  {}{}", self.look.paint(FAINT, padded(name, NAMES)), visible(value))
    }

    fn optional(&mut self, name: &str, value: Option<&str>) -> io::Result<()> {
        value.map_or(Ok(()), |value| self.field(name, value))
    }

    fn interface(&mut self, operation: &Operation) -> io::Result<()> {
        for parameter in &operation.parameters {
            let mut text = parameter.name.clone();
            if let Some(ty) = &parameter.ty {
                text = format!("{text}: {ty}");
            }
            if let Some(default) = &parameter.default {
                text = format!("{text} = {default}");
            }
            match parameter.required {
                Some(true) => text.push_str(" (required)"),
                Some(false) => text.push_str(" (optional)"),
                None => {}
            }
            self.field(&format!("in {}", parameter.place.as_str()), &text)?;
        }
        if let Some(body) = &operation.request_body {
            let types = body.content_types.join(", ");
            self.field("body", [body.schema.as_deref().unwrap_or("any"), &types].join(" ").trim_end())?;
        }
        for response in &operation.responses {
            let schema = response.schema.as_deref().unwrap_or_default();
            self.field("response", [response.status.as_str(), schema].join(" ").trim_end())?;
        }
        if let Some(security) = &operation.security {
            let requirement = security.requirement.as_str();
            self.field("security", [requirement, &security.schemes.join(", ")].join(" ").trim_end())?;
        }
        Ok(())
    }

    fn section(&mut self, title: &str, rows: impl Iterator<Item = (String, String, String)>) -> io::Result<()> {
        for (at, (kind, text, place)) in rows.enumerate() {
            if at == 0 {
                writeln!(self.out, "\n{}", self.look.paint(HEADING, title))?;
            }
            writeln!(self.out, "  {}{}", self.look.paint(FAINT, padded(&kind, NAMES)), visible(&text))?;
            writeln!(self.out, "  {:NAMES$}{}", "", self.look.paint(FAINT, visible(&place)))?;
        }
        Ok(())
    }
}
