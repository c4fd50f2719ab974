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
            verbs = Some(vec![verb]);
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

/// True unless a path may stand for those below it.
pub(super) fn is_whole(path: &Text) -> bool {
    let path = path.marked();
    !path.ends_with(['/', '*']) && !["...}", ":.*}", ":.+}"].iter().any(|rest| path.ends_with(rest))
}

/// `GET /path`: the verb, and the rest. The blank between them may stand anywhere in what the pattern is put together from
/// (`verb + " " + path`); a verb that is not known in front of it is one nonetheless.
fn take_verb(path: &Text) -> Option<(MethodUse, Text)> {
    let mut verb = String::new();
    let mut known = true;
    for (at, part) in path.parts.iter().enumerate() {
        let Part::Literal { text, site, setting } = part else {
            known = false;
            continue;
        };
        let Some((before, rest)) = text.split_once([' ', '\t']) else {
            verb.push_str(text);
            continue;
        };
        verb.push_str(before);
        if !verb.bytes().all(|byte| byte.is_ascii_uppercase()) || (known && verb.is_empty()) {
            return None;
        }
        let mut parts = Vec::new();
        let rest = rest.trim_start();
        if !rest.is_empty() {
            parts.push(Part::Literal { text: rest.into(), site: *site, setting: setting.clone() });
        }
        parts.extend(path.parts.iter().skip(at + 1).cloned());
        let verb = if known {
            MethodUse::Known(verb.into())
        } else {
            MethodUse::Unknown("the verb in front of the path is a value that is not known".into())
        };
        return Some((verb, Text { parts }));
    }
    None
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
