//! Which keys and values look like secrets. Such values are never stored.

/// Words that make a key secret wherever they stand in it.
const SECRET: [&str; 17] = [
    "apikey",
    "accesskey",
    "credential",
    "credentials",
    "passphrase",
    "passwd",
    "password",
    "passwords",
    "privatekey",
    "pwd",
    "secret",
    "secretkey",
    "secrets",
    "token",
    "tokens",
    "pass",
    "salt",
];
/// Words that make a key secret as its last one.
const SECRET_LAST: [&str; 2] = ["key", "keys"];
/// Last words of keys that are about secrets without holding one: `token-url`, `password.enabled`.
const HARMLESS_LAST: [&str; 26] = [
    "algorithm",
    "count",
    "enabled",
    "endpoint",
    "expiration",
    "expire",
    "expires",
    "expiry",
    "header",
    "host",
    "lifetime",
    "mapping",
    "minutes",
    "name",
    "path",
    "pattern",
    "port",
    "prefix",
    "route",
    "seconds",
    "timeout",
    "ttl",
    "type",
    "uri",
    "url",
    "validity",
];

/// Whether this is the name or a tag of an operation that a definition describes, below the path that it serves.
fn is_described(key: &str) -> bool {
    key.starts_with("paths./") && (key.ends_with(".operationId") || key.contains(".tags."))
}

/// Whether the value under this dotted key should not be stored.
pub(super) fn is_secret_key(key: &str) -> bool {
    if is_described(key) {
        return false;
    }
    let words = words(key);
    let Some(last) = words.iter().rev().find(|word| !word.bytes().all(|byte| byte.is_ascii_digit())) else {
        return false;
    };
    if HARMLESS_LAST.contains(&last.as_str()) || HARMLESS_LAST.contains(&last.trim_end_matches('s')) {
        return false;
    }
    SECRET_LAST.contains(&last.as_str()) || words.iter().any(|word| SECRET.contains(&word.as_str()))
}

/// Whether a value holds a secret whatever its key is called.
pub(super) fn is_secret_value(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    lower.contains("password=")
        || lower.contains("pwd=")
        || lower.contains("accountkey=")
        || lower.contains("private key-----")
        || has_user_info(&lower)
}

/// `scheme://user:password@host`.
fn has_user_info(value: &str) -> bool {
    value.split("://").skip(1).any(|rest| {
        let authority = rest.split(['/', '?', '#', ' ', '"']).next().unwrap_or_default();
        authority.rsplit_once('@').is_some_and(|(user, _)| user.contains(':') && !user.starts_with("${"))
    })
}

/// The words of a key, in lower case: `app.jwtSecret` has `app`, `jwt`, `secret`.
fn words(key: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut was_lower = false;
    for char in key.chars() {
        if (!char.is_alphanumeric() || (was_lower && char.is_uppercase())) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if char.is_alphanumeric() {
            word.extend(char.to_lowercase());
        }
        was_lower = char.is_lowercase() || char.is_ascii_digit();
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}
