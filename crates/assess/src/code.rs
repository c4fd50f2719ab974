//! Operations of a scan: their services, and what they amount to as sightings.

use periplus_inventory::{Attribute, Evidence, Fact, GuardScope, Scan, SecurityRequirement, Sighting, Source};

use crate::ServiceMap;

/// Fills in the service of every operation.
pub fn name_services(scan: &mut Scan, services: &ServiceMap) {
    for row in &mut scan.operations {
        row.service = services.of_operation(row).map(|hint| hint.name);
    }
}

/// The sightings that a scan of source code amounts to.
pub fn sightings_of(scan: &Scan, services: &ServiceMap) -> Vec<Sighting> {
    let scope = scan.root.repository.clone().unwrap_or_else(|| scan.root.path.clone());
    let mut sightings = Vec::new();
    for row in &scan.operations {
        let location = row.locations.first().cloned();
        let service = services.of_operation(row);
        let mut facts = vec![Fact::new(Attribute::Application, &row.application)];
        if let Some(handler) = &row.handler {
            facts.push(Fact::new(Attribute::Handler, handler));
        }
        if row.deprecated {
            facts.push(Fact::new(Attribute::Deprecated, "true"));
        }
        if let Some(security) = &row.security {
            let value = match security.requirement {
                SecurityRequirement::Required => "required",
                SecurityRequirement::None => "none",
                SecurityRequirement::Unknown => "unknown",
            };
            let guard = row.guards.iter().find(|guard| guard.scope != GuardScope::Unknown);
            let evidence = guard.map(|guard| Evidence::at(guard.location.clone()));
            facts.push(Fact { evidence, ..Fact::new(Attribute::Auth, value) });
            facts.extend(security.schemes.iter().map(|scheme| Fact::new(Attribute::AuthMethod, scheme)));
        }
        if let Some(rule) = location.as_ref().and_then(|at| services.owners_of(&at.file)) {
            let evidence = Some(rule.evidence.clone());
            facts.push(Fact { evidence, ..Fact::new(Attribute::Owner, rule.owners.join(" ")) });
        }
        facts.sort();
        let paths = std::iter::once(&row.path).chain(&row.alt_paths);
        for (at, path) in paths.enumerate() {
            sightings.push(Sighting {
                source: Source::SourceCode,
                scope: scope.clone(),
                batch: scan.root.commit.clone().unwrap_or_default(),
                key: if at == 0 { row.id.clone() } else { format!("{}+{at}", row.id) },
                service: service.clone(),
                method: row.method,
                path: path.clone(),
                templated: true,
                bases: Vec::new(),
                hosts: row.host.iter().cloned().collect(),
                environment: None,
                facts: facts.clone(),
                traffic: None,
                evidence: location.clone().map(Evidence::at).unwrap_or_default(),
            });
        }
    }
    sightings
}
