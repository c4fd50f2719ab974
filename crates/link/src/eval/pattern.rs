//! Paths that say more than a path: a verb before it, a host in front of it.

use crate::router::MethodUse;
use crate::value::{Part, Text};
use periplus_packs::Call;

/// A path, and the verbs that it says itself.
type Pattern = (Text, Option<Vec<MethodUse>>);

/// Takes verb and host off the paths, where the call's rule says that they may stand there.
pub(super) fn read_patterns(call: &Call, paths: Vec<Pattern>) -> (Vec<Pattern>, Option<Text>) {
    let mut host = None;
    let mut plain = Vec::new();
    for (mut path, mut verbs) in paths {
        if call.verb_in_path
            && let Some((verb, rest)) = take_verb(&path)
        {
            verbs = Some(vec![MethodUse::Known(verb.into())]);
            path = rest;
        }
        if call.host_in_path
            && let Some((named, rest)) = take_host(&path)
        {
            host = Some(named);
            path = rest;
        }
        plain.push((path, verbs));
    }
    (plain, host)
}

/// `GET /path`: the verb, and the rest.
fn take_verb(path: &Text) -> Option<(String, Text)> {
    let Some(Part::Literal { text, site, setting }) = path.parts.first() else { return None };
    let (verb, rest) = text.split_once([' ', '\t'])?;
    if verb.is_empty() || !verb.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return None;
    }
    let mut parts = vec![Part::Literal { text: rest.trim_start().into(), site: *site, setting: setting.clone() }];
    parts.extend(path.parts.iter().skip(1).cloned());
    Some((verb.to_owned(), Text { parts }))
}

/// `example.com/path`: the host, and the rest.
fn take_host(path: &Text) -> Option<(Text, Text)> {
    let Some(Part::Literal { text, site, setting }) = path.parts.first() else { return None };
    let slash = text.find('/').filter(|slash| *slash > 0)?;
    let host = Text::literal(&text[..slash], *site);
    let mut parts = vec![Part::Literal { text: text[slash..].into(), site: *site, setting: setting.clone() }];
    parts.extend(path.parts.iter().skip(1).cloned());
    Some((host, Text { parts }))
}
