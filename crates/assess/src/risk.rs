//! The risk of an endpoint, model `v1`: how likely misuse is, times how much harm it would do, times where it runs.
//!
//! Every point has a reason. What is not known is charged a little and marked as assumed.

use std::collections::BTreeSet;

use periplus_inventory::{
    Attribute, Auth, AuthState, Axis, Band, CallKind, Evidence, Exposure, Factor, Method, Observation, Risk, Source,
    Status, Traffic,
};

use crate::RiskSettings;
use crate::wording::{FLOWS, INTERNAL, is_meant_for_all, is_nonproduction, is_regulated, words};

/// The version of the model.
pub const MODEL: &str = "v1";

/// The factors and what they weigh.
pub const WEIGHTS: [(&str, f64); 29] = [
    ("exposure.observed", 3.0),
    ("exposure.configured", 2.0),
    ("exposure.unknown", 1.0),
    ("exposure.internal", 0.0),
    ("auth.none", 4.0),
    ("auth.mixed", 3.0),
    ("auth.undetected", 2.0),
    ("auth.weak", 1.5),
    ("auth.strong", -1.5),
    ("auth.intended", 0.0),
    ("attacked", 2.0),
    ("status.shadow", 1.0),
    ("status.zombie", 1.0),
    ("status.phantom", 1.0),
    ("predictable_id", 1.0),
    ("cleartext", 1.0),
    ("rate_limit", -0.5),
    ("private_network", -1.0),
    ("data.regulated", 4.0),
    ("data.personal", 2.0),
    ("verb.delete", 1.5),
    ("verb.write", 1.0),
    ("flow", 2.0),
    ("admin", 2.0),
    ("tier.1", 2.0),
    ("tier.2", 1.0),
    ("production", 1.0),
    ("production.assumed", 0.5),
    ("writes_data", 1.0),
];

/// Attacks this many days before the newest request count.
const ATTACK_DAYS: u64 = 7;
/// Seconds of a day.
const DAY: u64 = 86_400;

/// What is known of an endpoint when it is scored.
pub(crate) struct Subject<'a> {
    pub(crate) method: Method,
    pub(crate) path: &'a str,
    /// The spelling that tells most about the types of parameters.
    pub(crate) typed: &'a str,
    pub(crate) status: Status,
    pub(crate) auth: &'a Auth,
    pub(crate) exposure: Exposure,
    pub(crate) exposure_reason: &'a str,
    pub(crate) environments: &'a BTreeSet<String>,
    pub(crate) sensitive: &'a BTreeSet<String>,
    pub(crate) traffic: Option<&'a Traffic>,
    pub(crate) rate_limited: bool,
    pub(crate) tier: Option<&'a str>,
    pub(crate) observations: &'a [Observation],
    /// The time that is judged at, in seconds since 1970.
    pub(crate) now: Option<u64>,
}

struct Scorer<'a> {
    settings: &'a RiskSettings,
    factors: Vec<Factor>,
}

impl Scorer<'_> {
    fn add(&mut self, id: &str, axis: Axis, reason: impl Into<String>, evidence: Vec<Evidence>) {
        let points = self.settings.weight(id);
        let reason = reason.into();
        self.factors.push(Factor { id: id.to_owned(), axis, points, reason, evidence, assumed: false });
    }

    fn assume(&mut self, id: &str, axis: Axis, reason: impl Into<String>) {
        self.add(id, axis, reason, Vec::new());
        if let Some(factor) = self.factors.last_mut() {
            factor.assumed = true;
        }
    }
}

/// Scores an endpoint.
pub(crate) fn score(subject: &Subject<'_>, settings: &RiskSettings) -> Risk {
    let mut scorer = Scorer { settings, factors: Vec::new() };
    likelihood(subject, &mut scorer);
    impact(subject, &mut scorer);
    let environment = environment(subject, &mut scorer);
    let sum = |axis: Axis| -> f64 {
        let points: f64 = scorer.factors.iter().filter(|factor| factor.axis == axis).map(|factor| factor.points).sum();
        (1.0 + points).clamp(0.5, 10.0)
    };
    let (likelihood, impact) = (sum(Axis::Likelihood), sum(Axis::Impact));
    let score = (likelihood * impact * environment).clamp(0.0, 100.0).floor();
    let all: f64 = scorer.factors.iter().map(|factor| factor.points.abs()).sum();
    let assumed: f64 = scorer.factors.iter().filter(|factor| factor.assumed).map(|factor| factor.points.abs()).sum();
    let confidence = if all > 0.0 { ((1.0 - assumed / all) * 100.0).round() / 100.0 } else { 0.0 };
    Risk {
        model: MODEL.to_owned(),
        score,
        band: band(score, settings),
        likelihood,
        impact,
        environment,
        confidence,
        factors: scorer.factors,
    }
}

fn band(score: f64, settings: &RiskSettings) -> Band {
    let bands = [Band::Critical, Band::High, Band::Medium, Band::Low];
    bands.into_iter().find(|band| score >= settings.bound(band.as_str())).unwrap_or(Band::Info)
}

fn likelihood(subject: &Subject<'_>, scorer: &mut Scorer<'_>) {
    let axis = Axis::Likelihood;
    let of = |attribute: Attribute| evidence_of(subject.observations, attribute);
    match subject.exposure {
        Exposure::Observed => scorer.add("exposure.observed", axis, subject.exposure_reason, of_traffic(subject)),
        Exposure::Configured => {
            scorer.add("exposure.configured", axis, subject.exposure_reason, of(Attribute::Exposure));
        }
        Exposure::Unknown => scorer.assume("exposure.unknown", axis, "nothing tells who can reach it"),
        Exposure::Internal => scorer.add("exposure.internal", axis, subject.exposure_reason, of(Attribute::Exposure)),
    }
    authentication(subject, scorer);
    if let Some((count, days)) = attacks(subject) {
        let reason = format!("{count} attacks within the last {days} days");
        scorer.add("attacked", axis, reason, of_traffic(subject));
    }
    match subject.status {
        Status::Shadow => scorer.add("status.shadow", axis, "nobody defined it", Vec::new()),
        Status::Zombie => scorer.add("status.zombie", axis, "it should be gone", Vec::new()),
        Status::Phantom => scorer.add("status.phantom", axis, "no known code serves it", Vec::new()),
        _ => {}
    }
    if subject.method == Method::Get && subject.typed.contains(":int}") {
        scorer.add("predictable_id", axis, format!("ids in {} can be counted through", subject.typed), Vec::new());
    }
    let clear = subject.traffic.map_or(0, |traffic| traffic.cleartext);
    if clear > 0 {
        scorer.add("cleartext", axis, format!("{clear} requests came in clear text"), of_traffic(subject));
    } else if subject.observations.iter().any(|o| o.attribute == Some(Attribute::Scheme) && o.value == "http") {
        scorer.add("cleartext", axis, "its definition names a server without encryption", of(Attribute::Scheme));
    }
    if subject.rate_limited {
        scorer.add("rate_limit", axis, "the gateway limits its rate", of(Attribute::RateLimit));
    }
    if subject.auth.methods.contains("mutual_tls") {
        scorer.add("private_network", axis, "callers need a certificate", of(Attribute::AuthMethod));
    }
}

fn authentication(subject: &Subject<'_>, scorer: &mut Scorer<'_>) {
    let axis = Axis::Likelihood;
    let evidence = match subject.auth.source {
        Some(Source::ApmTraces) => of_traffic(subject),
        _ => evidence_of(subject.observations, Attribute::Auth),
    };
    let reason = subject.auth.reason.clone();
    let weak = |method: &String| matches!(method.as_str(), "basic_auth" | "api_key" | "digest_auth");
    match subject.auth.state {
        AuthState::Unauthenticated | AuthState::Mixed | AuthState::Undetected
            if subject.sensitive.is_empty() && is_meant_for_all(subject.method, subject.path) =>
        {
            scorer.add("auth.intended", axis, "pages like this are meant for everybody", Vec::new());
        }
        AuthState::Unauthenticated => scorer.add("auth.none", axis, reason, evidence),
        AuthState::Mixed => scorer.add("auth.mixed", axis, reason, evidence),
        AuthState::Undetected => scorer.assume("auth.undetected", axis, reason),
        AuthState::Authenticated if !subject.auth.methods.is_empty() && subject.auth.methods.iter().all(weak) => {
            let methods: Vec<&str> = subject.auth.methods.iter().map(String::as_str).collect();
            scorer.add("auth.weak", axis, format!("only by {}", methods.join(", ")), evidence);
        }
        AuthState::Authenticated => scorer.add("auth.strong", axis, reason, evidence),
    }
}

fn impact(subject: &Subject<'_>, scorer: &mut Scorer<'_>) {
    let axis = Axis::Impact;
    let sensitive = || evidence_of(subject.observations, Attribute::Sensitive);
    let regulated: Vec<&str> = subject.sensitive.iter().map(String::as_str).filter(|kind| is_regulated(kind)).collect();
    let listed = subject.sensitive.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
    if !regulated.is_empty() {
        scorer.add("data.regulated", axis, format!("handles {}", regulated.join(", ")), sensitive());
    } else if !subject.sensitive.is_empty() {
        scorer.add("data.personal", axis, format!("handles {listed}"), sensitive());
    }
    match subject.method {
        Method::Delete => scorer.add("verb.delete", axis, "it deletes", Vec::new()),
        Method::Post | Method::Put | Method::Patch => {
            scorer.add("verb.write", axis, format!("{} changes something", subject.method), Vec::new());
        }
        _ => {}
    }
    let words = words(subject.path);
    let has = |list: &'static [&'static str]| list.iter().find(|word| words.iter().any(|other| other == *word));
    let event = subject.traffic.and_then(|traffic| traffic.events.keys().next());
    if let Some(event) = event {
        scorer.add("flow", axis, format!("traces report `{event}`"), of_traffic(subject));
    } else if let Some(word) = has(&FLOWS) {
        scorer.add("flow", axis, format!("`{word}` in its path names a flow worth attacking"), Vec::new());
    }
    if let Some(word) = has(&INTERNAL) {
        scorer.add("admin", axis, format!("`{word}` in its path names an internal function"), Vec::new());
    }
    match subject.tier.map(str::to_ascii_lowercase).as_deref() {
        Some("1" | "tier1" | "tier-1" | "tier 1" | "critical" | "mission critical" | "high") => {
            scorer.add("tier.1", axis, "its service is of the highest tier", Vec::new());
        }
        Some("2" | "tier2" | "tier-2" | "tier 2" | "medium") => {
            scorer.add("tier.2", axis, "its service is of the second tier", Vec::new());
        }
        _ => {}
    }
    let writes = subject.traffic.into_iter().flat_map(|traffic| &traffic.calls).find(|call| {
        let operation = call.operation.as_deref().unwrap_or_default();
        call.kind == CallKind::Database && matches!(operation, "INSERT" | "UPDATE" | "DELETE" | "MERGE" | "REPLACE")
    });
    if let Some(call) = writes {
        let operation = call.operation.as_deref().unwrap_or_default();
        scorer.add("writes_data", axis, format!("{operation} in {}", call.target), of_traffic(subject));
    }
}

/// The factor of the environment; production adds to the impact, too.
fn environment(subject: &Subject<'_>, scorer: &mut Scorer<'_>) -> f64 {
    let names: Vec<&str> = subject.environments.iter().map(String::as_str).collect();
    if names.is_empty() {
        scorer.assume("production.assumed", Axis::Impact, "nothing tells its environment, so it may be production");
        return 1.0;
    }
    if names.iter().all(|name| is_nonproduction(name)) {
        let points = scorer.settings.nonproduction;
        let reason = format!("seen in {} only", names.join(", "));
        let id = "environment.nonproduction".to_owned();
        scorer.factors.push(Factor {
            id,
            axis: Axis::Environment,
            points,
            reason,
            evidence: Vec::new(),
            assumed: false,
        });
        return points;
    }
    scorer.add("production", Axis::Impact, format!("seen in {}", names.join(", ")), Vec::new());
    1.0
}

/// Attacks in the window before the newest request, and its length.
fn attacks(subject: &Subject<'_>) -> Option<(u64, u64)> {
    let today = subject.now? / DAY;
    let attacks = &subject.traffic?.attacks;
    let recent = attacks.iter().filter(|(day, _)| {
        let day = u64::from(**day);
        day <= today && day + ATTACK_DAYS >= today
    });
    let count: u64 = recent.map(|(_, count)| count).sum();
    (count > 0).then_some((count, ATTACK_DAYS))
}

/// At most a few places: they are all in the observations.
fn evidence_of(observations: &[Observation], attribute: Attribute) -> Vec<Evidence> {
    let of = observations.iter().filter(|observation| observation.attribute == Some(attribute));
    let places: BTreeSet<&Evidence> = of.map(|observation| &observation.evidence).collect();
    places.into_iter().take(3).cloned().collect()
}

fn of_traffic(subject: &Subject<'_>) -> Vec<Evidence> {
    let scopes: BTreeSet<&str> = subject
        .observations
        .iter()
        .filter(|observation| observation.source == Source::ApmTraces)
        .map(|observation| observation.scope.as_str())
        .collect();
    scopes.into_iter().take(3).map(|scope| Evidence::reference(format!("traces of {scope}"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A public GET in production without anything special.
    struct Case {
        method: Method,
        path: &'static str,
        status: Status,
        auth: (AuthState, &'static [&'static str]),
        exposure: Exposure,
        environments: &'static [&'static str],
        sensitive: &'static [&'static str],
        tier: Option<&'static str>,
        traffic: Traffic,
    }

    fn case() -> Case {
        Case {
            method: Method::Get,
            path: "/things",
            status: Status::Documented,
            auth: (AuthState::Unauthenticated, &[]),
            exposure: Exposure::Observed,
            environments: &["prod"],
            sensitive: &[],
            tier: None,
            traffic: Traffic { last_seen: Some(20_000 * DAY), ..Traffic::default() },
        }
    }

    fn scored(case: &Case) -> Risk {
        let set = |list: &[&str]| list.iter().map(|item| (*item).to_owned()).collect::<BTreeSet<String>>();
        let auth = Auth {
            state: case.auth.0,
            reason: "seen".to_owned(),
            source: Some(Source::ApmTraces),
            methods: set(case.auth.1),
            datadog: AuthState::Undetected,
        };
        let subject = Subject {
            method: case.method,
            path: case.path,
            typed: case.path,
            status: case.status,
            auth: &auth,
            exposure: case.exposure,
            exposure_reason: "seen",
            environments: &set(case.environments),
            sensitive: &set(case.sensitive),
            traffic: Some(&case.traffic),
            rate_limited: false,
            tier: case.tier,
            observations: &[],
            now: case.traffic.last_seen,
        };
        score(&subject, &RiskSettings::default())
    }

    #[test]
    fn the_model_orders_its_own_examples() {
        use AuthState::{Authenticated, Mixed, Unauthenticated};
        let cases = [
            (
                Case {
                    method: Method::Delete,
                    path: "/admin/users/{id}",
                    sensitive: &["pii:us_ssn"],
                    tier: Some("1"),
                    ..case()
                },
                80.0,
                Band::Critical,
            ),
            (Case { sensitive: &["pii:us_ssn"], auth: (Mixed, &[]), ..case() }, 42.0, Band::High),
            (Case { sensitive: &["pii:email"], auth: (Unauthenticated, &[]), ..case() }, 32.0, Band::High),
            (
                Case {
                    method: Method::Post,
                    path: "/payments",
                    sensitive: &["payment:card"],
                    auth: (Authenticated, &["json_web_token"]),
                    ..case()
                },
                22.0,
                Band::Medium,
            ),
            (Case { status: Status::Zombie, ..case() }, 18.0, Band::Medium),
            (Case { sensitive: &["pii:email"], environments: &["staging"], ..case() }, 12.0, Band::Medium),
            (Case { path: "/healthz", ..case() }, 8.0, Band::Low),
            (
                Case {
                    sensitive: &["pii:email"],
                    auth: (Authenticated, &["bearer_token"]),
                    exposure: Exposure::Internal,
                    ..case()
                },
                2.0,
                Band::Info,
            ),
        ];
        for (case, score, band) in cases {
            let risk = scored(&case);
            assert_eq!((risk.score, risk.band), (score, band), "{} {}: {:#?}", case.method, case.path, risk.factors);
        }
        let mut basic = Case { method: Method::Post, path: "/login", auth: (Authenticated, &["basic_auth"]), ..case() };
        basic.traffic.cleartext = 1;
        assert!((scored(&basic).score - 32.0).abs() < f64::EPSILON);
    }

    #[test]
    fn only_attacks_of_the_last_days_count() {
        for (day, counts) in [(20_000, true), (19_993, true), (19_992, false), (20_001, false)] {
            let mut attacked = case();
            attacked.traffic.attacks.insert(day, 1);
            assert_eq!(scored(&attacked).factors.iter().any(|factor| factor.id == "attacked"), counts, "{day}");
        }
    }

    #[test]
    fn every_factor_has_a_weight_and_weights_can_be_set() {
        let risk = scored(&case());
        for factor in risk.factors.iter().filter(|factor| factor.axis != Axis::Environment) {
            assert!(WEIGHTS.iter().any(|(id, _)| *id == factor.id), "{}", factor.id);
        }
        let mut settings = RiskSettings::default();
        settings.weights.insert("auth.none".to_owned(), 5.0);
        assert!((settings.weight("auth.none") - 5.0).abs() < f64::EPSILON);
    }
}
