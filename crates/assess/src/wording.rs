//! What words in paths, names of environments and kinds of data stand for.

use periplus_inventory::Method;

/// `text` as words in lower case.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_ascii_lowercase).collect()
}

/// Whether the name of an environment says that it is not production.
pub(crate) fn is_nonproduction(name: &str) -> bool {
    const WORDS: [&str; 14] = [
        "dev",
        "development",
        "alpha",
        "beta",
        "sandbox",
        "test",
        "testing",
        "qa",
        "uat",
        "staging",
        "stage",
        "preview",
        "local",
        "demo",
    ];
    words(name).iter().any(|word| WORDS.contains(&word.trim_end_matches(|c: char| c.is_ascii_digit())))
}

/// Words of a path that name a flow worth attacking.
pub(crate) const FLOWS: [&str; 22] = [
    "login",
    "logout",
    "signin",
    "signup",
    "register",
    "password",
    "token",
    "oauth",
    "session",
    "sessions",
    "payment",
    "payments",
    "pay",
    "checkout",
    "charge",
    "charges",
    "refund",
    "refunds",
    "transfer",
    "transfers",
    "coupon",
    "redeem",
];

/// Words of a path that name an internal function.
pub(crate) const INTERNAL: [&str; 6] = ["admin", "administration", "internal", "actuator", "debug", "management"];

/// Health, well-known documents, documentation: pages that are meant for everybody.
pub(crate) fn is_meant_for_all(method: Method, path: &str) -> bool {
    const WORDS: [&str; 15] = [
        "health",
        "healthz",
        "livez",
        "readyz",
        "ready",
        "live",
        "ping",
        "favicon",
        "robots",
        "well-known",
        "docs",
        "openapi",
        "status",
        "version",
        "static",
    ];
    let reads = matches!(method, Method::Get | Method::Head | Method::Options | Method::Any);
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let name = last.split('.').find(|part| !part.is_empty()).unwrap_or_default();
    let well_known = path.contains("/.well-known/");
    reads && (well_known || WORDS.contains(&name))
}

/// Whether data of this kind is regulated by law or contract, or opens doors.
pub(crate) fn is_regulated(kind: &str) -> bool {
    kind.starts_with("payment:")
        || kind.starts_with("health:")
        || kind.starts_with("credentials:")
        || matches!(kind, "pii:us_ssn" | "pii:canadian_sin" | "pii:uk_nin" | "pii:passport_number")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn environments_are_told_apart_by_words() {
        for (name, nonproduction) in [
            ("prod", false),
            ("dev", true),
            ("eu-staging-2", true),
            ("dev1", true),
            ("devices", false),
            ("production", false),
        ] {
            assert_eq!(is_nonproduction(name), nonproduction, "{name}");
        }
    }
}
