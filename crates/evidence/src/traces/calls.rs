//! Which request is behind an outgoing call or within another request: a bounded window of span ids.
//!
//! Children usually arrive near their parents. The window holds two generations of spans; a call whose request is not
//! found within them counts for nothing, and is counted.

use std::collections::HashMap;

use periplus_inventory::{Call, CallKind};

use super::attributes::{Attributes, HOST};

/// Spans in one generation.
const GENERATION: usize = 1 << 16;
/// Longer chains of spans than this are not followed.
const MAX_DEPTH: usize = 64;

/// Identity of a span, as far as a window needs it.
pub(super) type SpanKey = (u64, u64);

/// A span seen: the request it is, or its parent.
#[derive(Clone, Copy, Debug)]
enum Seen {
    Request(usize),
    Child(SpanKey),
}

/// The window.
#[derive(Debug, Default)]
pub(super) struct Window {
    new: HashMap<SpanKey, Seen>,
    old: HashMap<SpanKey, Seen>,
    /// Requests by the span around them, which may turn out to be the same request as the server saw it first.
    inner: HashMap<SpanKey, Inner>,
    old_inner: HashMap<SpanKey, Inner>,
    waiting: Vec<(SpanKey, Call)>,
    pub(super) lost: u64,
}

/// A request that was counted, as far as the span around it can tell more of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Inner {
    pub(super) row: usize,
    pub(super) status: u16,
    pub(super) credential: bool,
    pub(super) client: bool,
}

impl Window {
    pub(super) fn request(&mut self, span: SpanKey, row: usize) {
        self.new.insert(span, Seen::Request(row));
    }

    /// Notes the request below `parent`.
    pub(super) fn within(&mut self, parent: SpanKey, inner: Inner) {
        self.inner.insert(parent, inner);
    }

    /// The request directly below `span`.
    pub(super) fn inner(&self, span: SpanKey) -> Option<Inner> {
        self.inner.get(&span).or_else(|| self.old_inner.get(&span)).copied()
    }

    /// The row of the request that `span` itself is.
    pub(super) fn is_request(&self, span: SpanKey) -> Option<usize> {
        match self.new.get(&span).or_else(|| self.old.get(&span)) {
            Some(Seen::Request(row)) => Some(*row),
            _ => None,
        }
    }

    pub(super) fn child(&mut self, span: SpanKey, parent: SpanKey) {
        self.new.insert(span, Seen::Child(parent));
    }

    pub(super) fn call(&mut self, parent: SpanKey, call: Call) {
        self.waiting.push((parent, call));
    }

    /// Gives out the calls whose request is known, when the window is full.
    pub(super) fn rotate(&mut self, give: impl FnMut(usize, Call)) {
        if self.new.len() + self.waiting.len() >= GENERATION {
            self.settle(give);
        }
    }

    /// Gives out what can be given out. Calls without a request yet get one more generation.
    fn settle(&mut self, mut give: impl FnMut(usize, Call)) {
        let mut still = Vec::new();
        for (parent, call) in std::mem::take(&mut self.waiting) {
            match self.row_of(parent) {
                Ok(row) => give(row, call),
                Err(true) => still.push((parent, call)),
                Err(false) => {}
            }
        }
        // What waited through a whole generation has lost its request.
        if still.len() > GENERATION / 2 {
            self.lost += still.len() as u64;
            still.clear();
        }
        self.waiting = still;
        self.old = std::mem::take(&mut self.new);
        self.old_inner = std::mem::take(&mut self.inner);
    }

    /// Gives out the rest at the end.
    pub(super) fn finish(&mut self, give: impl FnMut(usize, Call)) {
        self.settle(give);
        self.lost += self.waiting.len() as u64;
        self.waiting.clear();
    }

    /// The request above a span. `Err(true)`: its chain leads out of the window; `Err(false)`: it has none.
    fn row_of(&self, mut span: SpanKey) -> Result<usize, bool> {
        for _ in 0..MAX_DEPTH {
            match self.new.get(&span).or_else(|| self.old.get(&span)) {
                Some(Seen::Request(row)) => return Ok(*row),
                Some(Seen::Child(parent)) => span = *parent,
                None => return Err(span.1 != 0),
            }
        }
        Err(false)
    }
}

/// What an outgoing span calls; nothing if it does not tell.
pub(super) fn call_of(attributes: &Attributes<'_>) -> Option<Call> {
    let text = |names: &[&str]| attributes.text(names).map(str::to_owned);
    let call = |kind, target, operation| Some(Call { kind, target, operation });
    if let Some(system) = text(&["db.system.name", "db.system"]) {
        let operation = text(&["db.operation.name", "db.operation"]);
        return call(CallKind::Database, system, operation.map(|operation| operation.to_ascii_uppercase()));
    }
    if let Some(system) = text(&["messaging.system"]) {
        let queue = text(&["messaging.destination.name", "messaging.destination"]).unwrap_or_default();
        return call(CallKind::Messaging, format!("{system} {queue}").trim_end().to_owned(), None);
    }
    if let Some(system) = text(&["rpc.system.name", "rpc.system"]) {
        let method = text(&["rpc.service"]).or_else(|| text(&["rpc.method"])).unwrap_or_default();
        return call(CallKind::Rpc, format!("{system} {method}").trim_end().to_owned(), None);
    }
    let method = text(&["http.request.method", "http.method"])?;
    let peer =
        text(&["server.address", "net.peer.name", "peer.service"]).or_else(|| attributes.text(HOST).map(str::to_owned));
    let of_url = || text(&["url.full", "http.url"]).and_then(|url| host_of(&url));
    call(CallKind::Http, peer.or_else(of_url)?.to_ascii_lowercase(), Some(method))
}

fn host_of(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    Some(host.split(':').next().unwrap_or(host).to_owned())
}

/// The key of a span: 64 bits of each id are enough to tell spans of one window apart.
pub(super) fn key_of(trace: &str, span: &str) -> SpanKey {
    (short(trace), short(span))
}

/// The last 16 hexadecimal digits; other spellings are hashed. No id gives 0.
fn short(id: &str) -> u64 {
    if id.bytes().all(|byte| byte == b'0') {
        return 0;
    }
    let tail = id.get(id.len().saturating_sub(16)..).unwrap_or(id);
    u64::from_str_radix(tail, 16).unwrap_or_else(|_| {
        let hash = blake3::hash(id.as_bytes());
        hash.as_bytes().iter().take(8).fold(1, |sum, byte| (sum << 8) | u64::from(*byte))
    })
}
