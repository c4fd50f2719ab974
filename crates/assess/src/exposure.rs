//! Who can reach an endpoint.

use periplus_inventory::{Attribute, Exposure, Fact, Source, Traffic};

/// The verdict, its reason, and contradictions.
pub(crate) fn verdict(facts: &[(Source, &Fact)], traffic: Option<&Traffic>) -> (Exposure, String, Vec<String>) {
    let set_up =
        |value: &str| facts.iter().any(|(_, fact)| fact.attribute == Attribute::Exposure && fact.value == value);
    let public = traffic.map_or(0, |traffic| traffic.public_clients);
    let private = traffic.map_or(0, |traffic| traffic.private_clients);
    if public > 0 {
        let reason = format!("{public} requests from public addresses");
        let conflict = (set_up("private") && !set_up("public"))
            .then(|| format!("exposure: the gateway is private, but there were {reason}"));
        (Exposure::Observed, reason, conflict.into_iter().collect())
    } else if set_up("public") {
        (Exposure::Configured, "a gateway is set up for the public".to_owned(), Vec::new())
    } else if set_up("private") {
        (Exposure::Internal, "the gateway in front is private".to_owned(), Vec::new())
    } else if private > 0 {
        (
            Exposure::Internal,
            format!("all {private} requests with a known client came from private addresses"),
            Vec::new(),
        )
    } else {
        (Exposure::Unknown, "no source tells".to_owned(), Vec::new())
    }
}
