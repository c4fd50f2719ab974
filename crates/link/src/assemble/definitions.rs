//! Definitions from which code was generated: the same operation in both is one, with both places.

use periplus_inventory::path::PathTemplate;
use periplus_inventory::{Method, Operation, Resolution, Role};
use std::collections::{BTreeMap, BTreeSet};

/// What of an operation must be the same in the definition and the code.
type Key = (String, Method, String, Role);

/// Adds what definitions say to the operations of the code that was generated from them. `definitions` are the
/// applications that definitions describe. One without code keeps its operations: they are all that is known.
pub(super) fn fold(all: Vec<Operation>, definitions: &BTreeSet<String>) -> Vec<Operation> {
    if definitions.is_empty() {
        return all;
    }
    let (defined, mut served): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|row| definitions.contains(&row.application));
    let mut places: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (at, row) in served.iter().enumerate() {
        places.entry(key(row)).or_default().push(at);
    }
    let mut by_definition: BTreeMap<String, Vec<Operation>> = BTreeMap::new();
    for row in defined {
        by_definition.entry(row.application.clone()).or_default().push(row);
    }
    let mut left = Vec::new();
    for (definition, rows) in by_definition {
        let Some(application) = implementation(&definition, &rows, &served, &places) else {
            left.extend(rows);
            continue;
        };
        for mut row in rows {
            let at = places.get(&key(&row)).into_iter().flatten().copied();
            match at.into_iter().find(|at| served[*at].application == application) {
                Some(at) => add(&mut served[at], row),
                None => {
                    if row.resolution < Resolution::Unmounted {
                        row.resolution = Resolution::Unmounted;
                        row.reason = Some(format!("{application} serves the rest of this definition, but not this"));
                    }
                    left.push(row);
                }
            }
        }
    }
    served.extend(left);
    served
}

fn key(row: &Operation) -> Key {
    (row.framework.clone(), row.method, shape(&row.path), row.role)
}

/// A path without the names of its parameters, where it can be read.
fn shape(path: &str) -> String {
    PathTemplate::parse_canonical(path).map_or_else(|_| path.to_owned(), |template| template.shape().to_string())
}

/// The application that a definition describes: the one that serves most of it, of several the nearest. It must serve
/// half of it, or lie in a folder around it: others may have a path in common by chance.
fn implementation(
    definition: &str,
    rows: &[Operation],
    served: &[Operation],
    places: &BTreeMap<Key, Vec<usize>>,
) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows {
        let applications: BTreeSet<&str> =
            places.get(&key(row)).into_iter().flatten().map(|at| served[*at].application.as_str()).collect();
        for application in applications {
            *counts.entry(application).or_default() += 1;
        }
    }
    counts
        .into_iter()
        .filter(|(application, count)| {
            let folder = folder_of(application);
            2 * count >= rows.len() || (!folder.is_empty() && definition.starts_with(&format!("{folder}/")))
        })
        .max_by(|(a, of_a), (b, of_b)| {
            // Of equals the first by name.
            of_a.cmp(of_b).then_with(|| near(definition, a).cmp(&near(definition, b))).then_with(|| b.cmp(a))
        })
        .map(|(application, _)| application.to_owned())
}

fn folder_of(application: &str) -> &str {
    application.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// How many folders two files share.
fn near(left: &str, right: &str) -> usize {
    folder_of(left).split('/').zip(folder_of(right).split('/')).take_while(|(left, right)| left == right).count()
}

/// Code says what is served; a definition adds its place, and what it alone knows of the request.
fn add(served: &mut Operation, defined: Operation) {
    // The first place says all: the others are calls that led there.
    served.locations.extend(defined.locations.into_iter().take(1));
    for parameter in defined.parameters {
        let known =
            served.parameters.iter().any(|known| known.place == parameter.place && known.name == parameter.name);
        if !known && parameter.place != periplus_inventory::ParameterPlace::Path {
            served.parameters.push(parameter);
        }
    }
    served.request_body = served.request_body.take().or(defined.request_body);
    served.summary = served.summary.take().or(defined.summary);
}

#[cfg(test)]
mod tests {
    use super::{near, shape};

    #[test]
    fn names_of_parameters_are_no_difference() {
        assert_eq!(shape("/a/{id}/b/{*rest}"), "/a/{}/b/{*}");
        assert_eq!(shape("/a/{number}/b/{*all}"), shape("/a/{id}/b/{*rest}"));
    }

    #[test]
    fn folders_in_common_are_counted() {
        assert_eq!(near("a/b/c.api:x", "a/b/d/e.go:y"), 2);
        assert_eq!(near("a/c.api:x", "b/e.go:y"), 0);
    }
}
