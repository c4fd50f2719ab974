//! Whether callers must prove who they are.
//!
//! Judged by answers that let callers in: a credential on one request proves nothing about the others, and a refusal
//! nothing about those that got through. Datadog's rule is computed beside it, for comparison.

use std::collections::BTreeSet;

use periplus_inventory::{Attribute, Auth, AuthState, Fact, Source, Traffic};

/// Who says what, the most trustworthy first.
const PRECEDENCE: [Source; 3] = [Source::AwsApigateway, Source::SourceCode, Source::Catalog];

/// The verdict over what was said (`facts`, by source) and seen (`traffic`), and where these contradict each other.
pub(crate) fn verdict(facts: &[(Source, &Fact)], traffic: Option<&Traffic>) -> (Auth, Vec<String>) {
    let observed = traffic.and_then(of_traffic);
    let said = |source: Source| {
        let values: BTreeSet<&str> = facts
            .iter()
            .filter(|(from, fact)| *from == source && fact.attribute == Attribute::Auth)
            .map(|(_, fact)| fact.value.as_str())
            .collect();
        of_values(&values)
    };
    let mut methods: BTreeSet<String> = facts
        .iter()
        .filter(|(_, fact)| fact.attribute == Attribute::AuthMethod)
        .map(|(_, fact)| fact.value.clone())
        .collect();
    methods.extend(traffic.into_iter().flat_map(|traffic| traffic.auth_methods.keys().cloned()));
    let declared = PRECEDENCE.into_iter().filter_map(|source| Some((source, said(source)?)));
    let declared: Vec<(Source, AuthState)> = declared.collect();
    let datadog = datadog(traffic);
    let (state, reason, source) = match (&observed, declared.first()) {
        (Some((state, reason)), _) => (*state, reason.clone(), Some(Source::ApmTraces)),
        (None, Some((source, state))) => (*state, format!("{} {}", said_by(*source), in_words(*state)), Some(*source)),
        (None, None) => (AuthState::Undetected, "no source tells".to_owned(), None),
    };
    let mut conflicts = Vec::new();
    for (from, other) in &declared {
        if *other != state && source != Some(*from) {
            conflicts.push(format!("auth: {} {}, but {reason}", said_by(*from), in_words(*other)));
        }
    }
    (Auth { state, reason, source, methods, datadog }, conflicts)
}

fn said_by(source: Source) -> &'static str {
    match source {
        Source::AwsApigateway => "the gateway",
        Source::SourceCode => "the code",
        Source::Catalog => "the definition",
        Source::ApmTraces => "traffic",
    }
}

fn in_words(state: AuthState) -> &'static str {
    match state {
        AuthState::Authenticated => "demands it",
        AuthState::Unauthenticated => "demands none",
        AuthState::Mixed => "makes it optional",
        AuthState::Undetected => "does not tell",
    }
}

fn of_values(values: &BTreeSet<&str>) -> Option<AuthState> {
    let has = |value| values.contains(value);
    if has("optional") || (has("required") && has("none")) {
        Some(AuthState::Mixed)
    } else if has("required") {
        Some(AuthState::Authenticated)
    } else if has("none") {
        Some(AuthState::Unauthenticated)
    } else {
        None
    }
}

/// What the answers prove; nothing if nobody was let in and nobody was asked for a credential.
fn of_traffic(traffic: &Traffic) -> Option<(AuthState, String)> {
    let (with, without) = (&traffic.with_credential, &traffic.without_credential);
    let refused = without.unauthorized + without.forbidden;
    match (without.success, with.success) {
        (0, 0) if without.unauthorized > 0 => {
            let reason = format!("requests without credential got 401 ({}), and none got in", without.unauthorized);
            Some((AuthState::Authenticated, reason))
        }
        (0, 0) => None,
        (0, proven) => {
            Some((AuthState::Authenticated, format!("all requests that got in carried a credential ({proven})")))
        }
        (anonymous, 0) if refused == 0 => {
            Some((AuthState::Unauthenticated, format!("requests got in without credential ({anonymous})")))
        }
        (anonymous, proven) => Some((
            AuthState::Mixed,
            format!(
                "requests got in without credential ({anonymous}) and with one ({proven}), {refused} without were refused"
            ),
        )),
    }
}

/// Authenticated as soon as one request carried a credential or one was refused.
fn datadog(traffic: Option<&Traffic>) -> AuthState {
    let Some(traffic) = traffic.filter(|traffic| traffic.requests > 0) else { return AuthState::Undetected };
    let (with, without) = (&traffic.with_credential, &traffic.without_credential);
    let carried = with.success + with.redirect + with.unauthorized + with.forbidden + with.other;
    if carried > 0 || without.unauthorized + without.forbidden > 0 {
        AuthState::Authenticated
    } else {
        AuthState::Unauthenticated
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn traffic(with: [u64; 3], without: [u64; 3]) -> Traffic {
        let mut traffic = Traffic { requests: with.iter().chain(&without).sum(), ..Traffic::default() };
        for (outcomes, counts) in [(&mut traffic.with_credential, with), (&mut traffic.without_credential, without)] {
            for (status, count) in [200, 401, 403].into_iter().zip(counts) {
                outcomes.count(status, count);
            }
        }
        traffic
    }

    #[test]
    fn answers_that_let_callers_in_decide() {
        use AuthState::{Authenticated, Mixed, Unauthenticated, Undetected};
        for (with, without, state, datadog) in [
            ([0, 0, 0], [0, 0, 0], Undetected, Undetected),
            ([0, 0, 0], [5, 0, 0], Unauthenticated, Unauthenticated),
            ([5, 0, 0], [0, 0, 0], Authenticated, Authenticated),
            ([5, 0, 0], [0, 3, 0], Authenticated, Authenticated),
            ([0, 0, 0], [0, 3, 0], Authenticated, Authenticated),
            ([0, 0, 0], [0, 0, 3], Undetected, Authenticated),
            ([5, 0, 0], [5, 0, 0], Mixed, Authenticated),
            // One refusal among many anonymous successes: not proof of anything being demanded.
            ([0, 0, 0], [99, 0, 1], Mixed, Authenticated),
        ] {
            let (auth, _) = verdict(&[], Some(&traffic(with, without)));
            assert_eq!((auth.state, auth.datadog), (state, datadog), "{with:?} {without:?}");
        }
    }

    #[test]
    fn what_is_said_counts_by_source_and_contradictions_are_told() {
        let (required, none) = (Fact::new(Attribute::Auth, "required"), Fact::new(Attribute::Auth, "none"));
        let facts = [(Source::Catalog, &required), (Source::SourceCode, &none)];
        let (auth, conflicts) = verdict(&facts, None);
        assert_eq!((auth.state, auth.source), (AuthState::Unauthenticated, Some(Source::SourceCode)));
        assert_eq!(conflicts, ["auth: the definition demands it, but the code demands none"]);
        let (auth, conflicts) = verdict(&facts, Some(&traffic([0; 3], [2, 0, 0])));
        assert_eq!(auth.source, Some(Source::ApmTraces));
        assert_eq!(conflicts, ["auth: the definition demands it, but requests got in without credential (2)"]);
    }
}
