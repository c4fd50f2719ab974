//! Requests that were seen, as counts. Addresses, user ids and values never get here.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Requests that were seen. Adding is associative and commutative.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Traffic {
    /// How many.
    pub requests: u64,
    /// By verb.
    pub verbs: BTreeMap<String, u64>,
    /// By status code; 0 when the span has none.
    pub statuses: BTreeMap<u16, u64>,
    /// Requests that carried a credential or a user, by outcome.
    pub with_credential: Outcomes,
    /// Requests without either, by outcome.
    pub without_credential: Outcomes,
    /// By the kind of credential.
    pub auth_methods: BTreeMap<String, u64>,
    /// Requests from public addresses.
    pub public_clients: u64,
    /// Requests from private addresses.
    pub private_clients: u64,
    /// Requests over clear-text HTTP.
    pub cleartext: u64,
    /// Requests in which an attack was seen, by day since 1970.
    pub attacks: BTreeMap<u32, u64>,
    /// Business events, by name.
    pub events: BTreeMap<String, u64>,
    /// Databases, hosts and queues that were called on the way.
    pub calls: BTreeSet<Call>,
    /// The first request, in seconds since 1970.
    pub first_seen: Option<u64>,
    /// The last request, in seconds since 1970.
    pub last_seen: Option<u64>,
}

impl Traffic {
    /// Adds what was seen elsewhere.
    pub fn add(&mut self, other: &Self) {
        self.requests += other.requests;
        sum(&mut self.verbs, &other.verbs);
        sum(&mut self.statuses, &other.statuses);
        self.with_credential.add(&other.with_credential);
        self.without_credential.add(&other.without_credential);
        sum(&mut self.auth_methods, &other.auth_methods);
        self.public_clients += other.public_clients;
        self.private_clients += other.private_clients;
        self.cleartext += other.cleartext;
        sum(&mut self.attacks, &other.attacks);
        sum(&mut self.events, &other.events);
        self.calls.extend(other.calls.iter().cloned());
        self.first_seen = [self.first_seen, other.first_seen].into_iter().flatten().min();
        self.last_seen = self.last_seen.max(other.last_seen);
    }

    /// Whether nobody was let in: every answer said that the caller may not, or that nothing is there.
    pub fn only_refused(&self) -> bool {
        self.requests > 0 && self.statuses.keys().all(|status| matches!(status, 401 | 403 | 404 | 405 | 407 | 429))
    }
}

fn sum<K: Ord + Clone>(to: &mut BTreeMap<K, u64>, from: &BTreeMap<K, u64>) {
    for (key, count) in from {
        *to.entry(key.clone()).or_default() += count;
    }
}

/// How requests ended.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Outcomes {
    /// 2xx
    pub success: u64,
    /// 3xx
    pub redirect: u64,
    /// 401
    pub unauthorized: u64,
    /// 403
    pub forbidden: u64,
    /// Everything else.
    pub other: u64,
}

impl Outcomes {
    /// Counts `count` requests that ended with `status`.
    pub fn count(&mut self, status: u16, count: u64) {
        *self.class(status) += count;
    }

    /// Takes back one request that was counted as ended with `status`.
    pub fn uncount(&mut self, status: u16) {
        let class = self.class(status);
        *class = class.saturating_sub(1);
    }

    fn class(&mut self, status: u16) -> &mut u64 {
        match status {
            200..=299 => &mut self.success,
            300..=399 => &mut self.redirect,
            401 => &mut self.unauthorized,
            403 => &mut self.forbidden,
            _ => &mut self.other,
        }
    }

    fn add(&mut self, other: &Self) {
        self.success += other.success;
        self.redirect += other.redirect;
        self.unauthorized += other.unauthorized;
        self.forbidden += other.forbidden;
        self.other += other.other;
    }
}

/// Something that was called while a request was answered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Call {
    /// What it is.
    pub kind: CallKind,
    /// The database system, host or queue.
    pub target: String,
    /// The verb or database operation, when it is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
}

/// What was called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum CallKind {
    /// A database.
    Database,
    /// Another HTTP server.
    Http,
    /// A remote procedure.
    Rpc,
    /// A queue or topic.
    Messaging,
}
