//! `${key:default}` placeholders from configuration files.

use crate::eval::Eval;
use crate::value::{Part, Text, Unknown};
use periplus_facts::ConfigKind;
use std::rc::Rc;

impl Eval<'_> {
    /// Fills placeholders in; what no configuration says is a hole.
    pub(crate) fn fill_placeholders(&self, text: &Text, folders: &[String]) -> Text {
        if !text.parts.iter().any(|part| matches!(part, Part::Literal { text, .. } if text.contains("${"))) {
            return text.clone();
        }
        let mut filled = Text::default();
        for part in &text.parts {
            let Part::Literal { text, site, configured } = part else {
                filled.parts.push(part.clone());
                continue;
            };
            let literal = |text: &str, configured: bool| Part::Literal { text: text.into(), site: *site, configured };
            let mut rest: &str = text;
            while let Some(start) = rest.find("${") {
                filled.parts.push(literal(&rest[..start], *configured));
                let Some(end) = rest[start..].find('}') else { break };
                let inner = &rest[start + 2..start + end];
                let (key, default) = inner.split_once(':').map_or((inner, None), |(key, default)| (key, Some(default)));
                match self.setting(key, folders).or_else(|| default.map(str::to_owned)) {
                    Some(value) => filled.parts.push(literal(&value, true)),
                    None => filled.parts.push(Part::Hole(Rc::new(Unknown {
                        name: key.into(),
                        reason: format!("no configuration file of the tree sets `{key}`").into(),
                        needs: Vec::new(),
                    }))),
                }
                rest = &rest[start + end + 1..];
            }
            filled.parts.push(literal(rest, *configured));
        }
        filled
    }

    /// The value of a configuration key: in the nearest of the folders that has it, else wherever it is set.
    pub(crate) fn setting(&self, key: &str, folders: &[String]) -> Option<String> {
        let of = |below: Option<&str>| {
            self.program.configs.iter().find_map(|(path, config)| {
                if !matches!(config.kind, ConfigKind::Spring | ConfigKind::AppSettings | ConfigKind::Other) {
                    return None;
                }
                if below.is_some_and(|folder| !path.starts_with(folder)) || path.contains("/test/") {
                    return None;
                }
                let entry = config.get(key)?;
                (!entry.value.contains("${")).then(|| entry.value.clone())
            })
        };
        folders.iter().find_map(|folder| of(Some(folder))).or_else(|| of(None))
    }
}
