//! Reading packs from their texts.

use crate::{Library, Pack};

/// The texts of one pack.
#[derive(Clone, Debug)]
pub struct PackSource {
    /// `<language>/<id>`, for messages.
    pub name: String,
    /// The path of its `pack.toml`, for messages.
    pub manifest_path: String,
    /// `pack.toml`.
    pub manifest: String,
    /// Query files: path and text.
    pub queries: Vec<(String, String)>,
}

/// A mistake in a pack.
#[derive(Debug, thiserror::Error)]
#[error("{file}:{line}:{column}: {message}")]
pub struct PackError {
    /// The file.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// What is wrong and the way out.
    pub message: String,
}

pub(crate) fn parse_pack(source: &PackSource) -> Result<Pack, PackError> {
    let pack: Pack = toml::from_str(&source.manifest)
        .map_err(|error| positioned(&source.manifest_path, &source.manifest, &error))?;
    let fail = |message: String| PackError { file: source.manifest_path.clone(), line: 1, column: 1, message };
    if pack.markers.is_empty() {
        return Err(fail("`markers` is empty: no file would ever be read for this pack".to_owned()));
    }
    for call in pack.calls.iter().chain(&pack.elements) {
        for kind in call.on.iter().chain(&call.kind) {
            if !pack.routers.iter().any(|router| router.kind == *kind) {
                return Err(fail(format!("call rule `{}` names the unknown router kind `{kind}`", call.rule)));
            }
        }
    }
    for router in &pack.routers {
        if let Some(rule) = router.first_call.iter().find(|rule| !pack.calls.iter().any(|call| call.rule == **rule)) {
            return Err(fail(format!("router kind `{}` names the unknown call rule `{rule}`", router.kind)));
        }
    }
    for rule in &pack.application_prefix {
        if !pack.annotations.iter().any(|annotation| annotation.rule == *rule) {
            return Err(fail(format!("`application-prefix` names the unknown annotation rule `{rule}`")));
        }
    }
    for call in &pack.calls {
        if let Some(global) = &call.global
            && !pack.routers.iter().any(|router| router.instances.contains(global))
        {
            return Err(fail(format!("call rule `{}` names `{global}`, which is no router's instance", call.rule)));
        }
    }
    for start in &pack.starts {
        if !pack.routers.iter().any(|router| router.kind == start.kind) {
            return Err(fail(format!("`{}` starts the unknown router kind `{}`", start.command, start.kind)));
        }
    }
    for request in &pack.requests {
        if !pack.routers.iter().any(|router| router.kind == request.kind) {
            return Err(fail(format!("`request` names the unknown router kind `{}`", request.kind)));
        }
    }
    for class in &pack.exposed_classes {
        for rule in &class.annotated {
            if !pack.annotations.iter().any(|annotation| annotation.rule == *rule) {
                let base = class.bases.first().map_or("", String::as_str);
                return Err(fail(format!("the exposed class `{base}` names the unknown annotation rule `{rule}`")));
            }
        }
    }
    for class in &pack.classes {
        for rule in class.prefix.iter().chain(&class.members.annotated) {
            // The rules of the pack that it extends are not known here.
            let known = pack.extends.is_some() || pack.annotations.iter().any(|annotation| annotation.rule == *rule);
            if !known {
                return Err(fail(format!("class rule `{}` names the unknown annotation rule `{rule}`", class.rule)));
            }
        }
    }
    Ok(pack)
}

pub(crate) fn parse_library(path: &str, text: &str) -> Result<Library, PackError> {
    toml::from_str(text).map_err(|error| positioned(path, text, &error))
}

fn positioned(path: &str, text: &str, error: &toml::de::Error) -> PackError {
    let start = error.span().map_or(0, |span| span.start.min(text.len()));
    let before = text.get(..start).unwrap_or_default();
    PackError {
        file: path.to_owned(),
        line: before.matches('\n').count() + 1,
        column: before.rsplit('\n').next().unwrap_or_default().len() + 1,
        message: error.message().replace('\n', " "),
    }
}
