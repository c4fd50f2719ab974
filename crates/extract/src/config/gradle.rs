//! Gradle build and settings scripts, in Groovy and Kotlin, as far as they are declarative.

use super::sink::Sink;
use super::tokens::{Token, tokens};

/// Reads `module`, `group`, `version`, `main`, `plugin.N`, `require.N` (`group:artifact version`), `reference.N` and
/// `submodule.N` (a project as a folder: `:a:b` is `a/b`), and `test.N` for what only tests are built with.
pub(super) fn read(sink: &mut Sink<'_>) {
    let tokens = tokens(sink.text, '/');
    let mut blocks: Vec<&str> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            Token::Sign('{', _) => blocks.push(block_name(&tokens[..at])),
            Token::Sign('}', _) => {
                blocks.pop();
            }
            Token::Word(word, _) => word_at(sink, &tokens, at, word, &blocks),
            _ => {}
        }
        at += 1;
    }
}

/// The word before a brace, over its arguments: `tasks.named("x") {` is `tasks.named`.
fn block_name<'t>(before: &[Token<'t>]) -> &'t str {
    let mut depth = 0_u32;
    for token in before.iter().rev().take(64) {
        match token {
            Token::Sign(')', _) => depth += 1,
            Token::Sign('(', _) => depth = depth.saturating_sub(1),
            Token::Word(word, _) if depth == 0 => return word,
            _ if depth == 0 => return "",
            _ => {}
        }
    }
    ""
}

fn word_at(sink: &mut Sink<'_>, tokens: &[Token<'_>], at: usize, word: &str, blocks: &[&str]) {
    let rest = &tokens[at + 1..];
    // Only the first word of a statement declares something.
    if at > 0 && !starts_statement(sink, &tokens[at - 1], &tokens[at]) {
        return;
    }
    match blocks.last().copied().unwrap_or_default() {
        "dependencies" => dependency(sink, word, rest),
        "plugins" => plugin(sink, &tokens[at], word, rest),
        block => match word {
            "rootProject.name" => single(sink, "module", rest),
            "include" | "includeFlat" => {
                for (path, range) in list(rest) {
                    sink.numbered("submodule", &folder(path), range);
                }
            }
            "apply" => {
                let named = rest.iter().position(|token| matches!(token, Token::Word("plugin", _)));
                if let Some(named) = named.filter(|position| *position <= 1)
                    && let Some((id, range)) = first_text(&rest[named + 1..])
                {
                    sink.numbered("plugin", id, range);
                }
            }
            "group" | "version" if matches!(block, "" | "allprojects" | "subprojects") => single(sink, word, rest),
            "mainClass" | "mainClassName" | "mainClass.set" | "mainClassName.set" => single(sink, "main", rest),
            "application.mainClass" | "application.mainClassName" | "application.mainClass.set" => {
                single(sink, "main", rest);
            }
            _ => {}
        },
    }
}

/// Whether a statement can begin between two tokens.
fn starts_statement(sink: &Sink<'_>, before: &Token<'_>, token: &Token<'_>) -> bool {
    matches!(before, Token::Sign('{' | '}' | ';', _))
        || sink.text.get(before.range().start..token.range().start).is_some_and(|between| between.contains('\n'))
}

/// `key = "value"`, `key "value"`, `key("value")`.
fn single(sink: &mut Sink<'_>, key: &str, rest: &[Token<'_>]) {
    if let Some((value, range)) = first_text(rest)
        && sink.get(key).is_none()
    {
        sink.entry(key, value, range);
    }
}

/// The string behind nothing but `=`, `(` and `:`.
fn first_text<'a>(tokens: &'a [Token<'_>]) -> Option<(&'a str, std::ops::Range<usize>)> {
    tokens.iter().take(3).find_map(|token| match token {
        Token::Sign('=' | '(' | ':', _) => None,
        Token::Text(text, at) => Some(Some((*text, at.clone()))),
        _ => Some(None),
    })?
}

/// Strings separated by commas.
fn list<'a>(tokens: &'a [Token<'_>]) -> Vec<(&'a str, std::ops::Range<usize>)> {
    tokens
        .iter()
        .take_while(|token| matches!(token, Token::Text(..) | Token::Sign(',' | '(', _)))
        .filter_map(|token| match token {
            Token::Text(text, at) => Some((*text, at.clone())),
            _ => None,
        })
        .collect()
}

fn plugin(sink: &mut Sink<'_>, token: &Token<'_>, word: &str, rest: &[Token<'_>]) {
    match word {
        "id" => {
            if let Some((id, range)) = first_text(rest) {
                sink.numbered("plugin", id, range);
            }
        }
        "kotlin" => {
            if let Some((id, range)) = first_text(rest) {
                sink.numbered("plugin", &format!("org.jetbrains.kotlin.{id}"), range);
            }
        }
        "alias" => {
            if let Some(Token::Word(name, at)) = rest.get(1) {
                sink.numbered("plugin", name, at.clone());
            }
        }
        "java" | "application" | "war" | "groovy" | "java-library" => {
            sink.numbered("plugin", word, token.range());
        }
        _ => {}
    }
}

fn dependency(sink: &mut Sink<'_>, configuration: &str, rest: &[Token<'_>]) {
    if matches!(configuration, "classpath" | "constraints" | "exclude") {
        return;
    }
    let rest = if let [Token::Sign('(', _), rest @ ..] = rest { rest } else { rest };
    // What only tests are built with.
    let of_tests = configuration.starts_with("test") || configuration.contains("Test");
    let (require, reference) = if of_tests { ("test", "test") } else { ("require", "reference") };
    match rest {
        [Token::Text(..), ..] => {
            for (notation, at) in list(rest) {
                sink.numbered(require, &coordinates(notation), at);
            }
        }
        [Token::Word("project", _), rest @ ..] => {
            let path = rest.iter().take(4).find_map(|token| match token {
                Token::Text(path, at) => Some((*path, at.clone())),
                _ => None,
            });
            if let Some((path, at)) = path {
                sink.numbered(reference, &folder(path), at);
            }
        }
        [Token::Word("kotlin", _), rest @ ..] => {
            if let Some((name, at)) = first_text(rest) {
                sink.numbered(require, &format!("org.jetbrains.kotlin:kotlin-{name}"), at);
            }
        }
        [Token::Word("platform" | "enforcedPlatform" | "testFixtures", _), rest @ ..] => {
            if let Some((notation, at)) = first_text(rest) {
                sink.numbered(require, &coordinates(notation), at);
            }
        }
        [Token::Word("group", at), ..] => {
            let part = |name: &str| {
                let index =
                    rest.iter().take(12).position(|token| matches!(token, Token::Word(word, _) if *word == name))?;
                first_text(&rest[index + 1..]).map(|(value, _)| value)
            };
            let (group, name, version) = (part("group"), part("name"), part("version"));
            if let (Some(group), Some(name)) = (group, name) {
                let value = match version {
                    Some(version) => format!("{group}:{name} {version}"),
                    None => format!("{group}:{name}"),
                };
                sink.numbered(require, &value, at.clone());
            }
        }
        // `projects.harbour.quayLogs`: a project by the accessor that Gradle makes of its path.
        [Token::Word(name, at), ..] if name.starts_with("projects.") => {
            sink.numbered(reference, &accessed(name.trim_start_matches("projects.")), at.clone());
        }
        // An entry of a version catalogue.
        [Token::Word(name, at), ..] if name.contains('.') && !name.starts_with("files") => {
            sink.numbered(require, name, at.clone());
        }
        _ => {}
    }
}

/// `group:artifact:version` as `group:artifact version`.
fn coordinates(notation: &str) -> String {
    let mut parts = notation.splitn(3, ':');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(group), Some(artifact), Some(version)) => format!("{group}:{artifact} {version}"),
        _ => notation.to_owned(),
    }
}

/// The folder of a project by its accessor: `quayLogs` stands for `quay-logs`.
fn accessed(accessor: &str) -> String {
    let mut folder = String::with_capacity(accessor.len() + 2);
    for c in accessor.chars() {
        if c.is_ascii_uppercase() {
            folder.push('-');
            folder.push(c.to_ascii_lowercase());
        } else {
            folder.push(if c == '.' { '/' } else { c });
        }
    }
    folder
}

/// A project path as a folder.
fn folder(path: &str) -> String {
    path.trim_start_matches(':').replace(':', "/")
}
