//! Configuration files and build manifests: text to keys and values.
//!
//! Front ends of their own, without tree-sitter, a file for each format. They are tolerant: what can't be read becomes a
//! diagnostic with its place, and what stands around it is still read.

mod csproject;
mod data;
mod dotenv;
mod gomod;
mod gradle;
mod ini;
mod json;
mod maven;
mod npm;
mod properties;
mod pyproject;
mod requirements;
mod secret;
mod setup;
mod sink;
mod solution;
#[cfg(test)]
mod tests;
mod tokens;
mod toml;
mod xml;
mod yaml;

pub use data::extract_data;
use periplus_facts::{ConfigFacts, ConfigKind};
use sink::Sink;

/// Reads a configuration file: its entries in file order, and what could not be read. Never fails.
pub fn extract_config(text: &str, kind: ConfigKind) -> ConfigFacts {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut sink = Sink::new(text, kind);
    match kind {
        ConfigKind::Spring | ConfigKind::Other => match format_of(text) {
            Format::Json => json::flatten(&mut sink),
            Format::Yaml => yaml::flatten(&mut sink),
            Format::Properties => properties::flatten(&mut sink),
        },
        ConfigKind::AppSettings | ConfigKind::TsConfig => json::flatten(&mut sink),
        ConfigKind::DotEnv => dotenv::flatten(&mut sink),
        ConfigKind::PackageJson => npm::read(&mut sink),
        ConfigKind::PnpmWorkspace => yaml::flatten(&mut sink),
        ConfigKind::GoMod | ConfigKind::GoWork => gomod::read(&mut sink),
        ConfigKind::Maven => maven::read(&mut sink),
        ConfigKind::Gradle => gradle::read(&mut sink),
        ConfigKind::CsProject => csproject::read(&mut sink),
        ConfigKind::Solution => solution::read(&mut sink),
        ConfigKind::PyProject => pyproject::read(&mut sink),
        ConfigKind::Requirements => requirements::read(&mut sink),
        ConfigKind::Setup => setup::read(&mut sink),
    }
    sink.finish()
}

/// Formats that share a [`ConfigKind`].
enum Format {
    Json,
    Yaml,
    Properties,
}

/// Extraction knows no file name, so the format is told from the first line that decides it.
fn format_of(text: &str) -> Format {
    // A template's `{{ … }}` is no object.
    if text.trim_start().starts_with(['{', '[']) && !text.trim_start().starts_with("{{") {
        return Format::Json;
    }
    for line in text.lines() {
        let content = line.trim_start();
        if content.is_empty() || content.starts_with(['#', '!']) {
            continue;
        }
        if content.starts_with("---") || content.starts_with("- ") || content.starts_with('%') {
            return Format::Yaml;
        }
        match content.find(['=', ':']) {
            Some(at) if content.as_bytes()[at] == b'=' => return Format::Properties,
            Some(at) if content[at + 1..].chars().next().is_none_or(char::is_whitespace) => return Format::Yaml,
            _ => {}
        }
    }
    Format::Properties
}
