//! The rules between the modules, read off the source itself. `ARCHITECTURE.md` tells why they hold.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// What each module may import from the others. The program's own modules, from the bottom up.
const LAYERS: &[(&str, &[&str])] = &[
    ("output", &[]),
    ("pack", &["output"]),
    ("identifier", &[]),
    ("picture", &[]),
    ("links", &[]),
    ("locale", &[]),
    ("diagnostic", &[]),
    ("source", &["diagnostic"]),
    ("disclosure", &["locale", "diagnostic"]),
    ("records", &["disclosure", "diagnostic", "locale"]),
    ("model", &["source", "records", "disclosure", "diagnostic", "locale", "output"]),
    ("assessment", &["model", "source", "disclosure", "diagnostic"]),
    ("check", &["model", "disclosure", "diagnostic", "locale", "identifier", "picture"]),
    ("render", &["model", "disclosure", "diagnostic", "locale", "output", "pack", "picture"]),
    ("readback", &["disclosure", "locale", "output"]),
    ("write", &["output"]),
    ("schema", &["assessment", "model", "disclosure"]),
    (
        "pipeline",
        &["source", "model", "check", "disclosure", "render", "diagnostic", "locale", "output", "pack", "schema"],
    ),
    (
        "cli",
        &[
            "pipeline",
            "write",
            "schema",
            "source",
            "model",
            "assessment",
            "check",
            "disclosure",
            "render",
            "readback",
            "diagnostic",
            "locale",
            "output",
            "pack",
            "identifier",
            "links",
        ],
    ),
];

/// Crates, and parts of the standard library, that only one place may use, so that nothing else depends on them.
const RESERVED: &[(&str, &[&str])] = &[
    ("saphyr_parser", &["source/yaml.rs"]),
    ("serde_yaml", &["source/"]),
    ("pulldown_cmark", &["model/document/"]),
    ("plotters", &["render/chart/"]),
    ("plotters_backend", &["render/chart/"]),
    ("tera", &["render/"]),
    ("html5ever", &["readback/"]),
    // names of files are composed where they are read
    ("icu", &["locale/", "source/walk.rs"]),
    ("clap", &["cli/"]),
    ("regex", &["identifier/"]),
    ("exif", &["picture/"]),
    ("quick_xml", &["picture/"]),
    ("rawzip", &["pack/"]),
    ("resvg", &["render/share/"]),
    ("std::fs", &["source/", "write/", "cli/"]),
    ("std::env", &["cli/", "write/"]),
    // the only place that opens a connection
    ("std::net", &["links/"]),
    ("ureq", &["links/"]),
    ("rustls", &["links/"]),
    ("url", &["links/"]),
    ("std::process", &["cli/", "main.rs"]),
];

/// What of `disclosure` a renderer may name: released values. The rest counts, or answers questions about counts.
const RELEASED: &[&str] = &["Interval", "PopulationId", "Reason", "Release", "Released", "Shown"];

/// What of `model` is not released yet.
const UNRELEASED: &[&str] = &["Consent", "Quote", "QuoteBasis", "Quotes", "Resolved"];

/// More lines than a file of one idea has.
const LONGEST_FILE: usize = 600;

/// Beginnings of words that belong to the content of one site, not to the program or its theme. Figures are not among
/// them: `65 %` stands in doc comments as an example of the notation.
const SITE_WORDS: &[&str] = &["helsin", "stadi", "työkyky", "vammais", "kehitysvamma", "pilotti", "pilotin", "pilotoi"];

/// The files below a folder of the checkout that end so, by their path in it.
fn files(folder: &str, endings: &[&str]) -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    walkdir::WalkDir::new(&root)
        .into_iter()
        .filter_map(|entry| {
            let entry = entry.expect("the checkout can be read");
            let path = entry.path().strip_prefix(&root).expect("it lies in the folder").to_str()?.replace('\\', "/");
            let wanted = entry.file_type().is_file() && endings.iter().any(|ending| path.ends_with(ending));
            wanted.then(|| (path, fs::read_to_string(entry.path()).expect("the file is text")))
        })
        .collect()
}

/// One sign of Rust that matters for paths.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Name(String),
    Separator,
    Sign(char),
}

/// Splits Rust source into tokens; comments, strings and white space are left out.
fn tokens(source: &str) -> Vec<Token> {
    let mut rest = source;
    let mut tokens = Vec::new();
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if let Some(length) = string(rest) {
            length
        } else if first.is_alphanumeric() || first == '_' {
            let length = rest.find(|sign: char| !sign.is_alphanumeric() && sign != '_').unwrap_or(rest.len());
            tokens.push(Token::Name(rest[..length].to_owned()));
            length
        } else if rest.starts_with("::") {
            tokens.push(Token::Separator);
            2
        } else {
            if !first.is_whitespace() {
                tokens.push(Token::Sign(first));
            }
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    tokens
}

/// Length of a comment that may hold others.
fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < rest.len() {
        let here = &rest.as_bytes()[at..];
        if here.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if here.starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                break;
            }
        } else {
            at += 1;
        }
    }
    at
}

/// Length of the string, raw string or character that begins here.
fn string(rest: &str) -> Option<usize> {
    let prefix = ["br", "cr", "r", "b", "c"].into_iter().find(|prefix| {
        let after = rest.strip_prefix(prefix).unwrap_or_default();
        after.starts_with('"')
            || (prefix.ends_with('r') && after.trim_start_matches('#').starts_with('"') && after.starts_with('#'))
    });
    let start = prefix.map_or(0, str::len);
    let body = &rest[start..];
    if prefix.is_some_and(|prefix| prefix.ends_with('r')) {
        let hashes = body.len() - body.trim_start_matches('#').len();
        let close = format!("\"{}", "#".repeat(hashes));
        let inner = &body[hashes + 1..];
        return Some(start + hashes + 1 + inner.find(&close)? + close.len());
    }
    if let Some(inner) = body.strip_prefix('"') {
        let mut escaped = false;
        let end = inner.char_indices().find(|(_, sign)| {
            let ends = *sign == '"' && !escaped;
            escaped = *sign == '\\' && !escaped;
            ends
        })?;
        return Some(start + end.0 + 2);
    }
    // 'a' and '\n' are characters, 'a is a lifetime
    let mut signs = body.strip_prefix('\'')?.char_indices();
    let (_, first) = signs.next()?;
    if first == '\\' {
        let close = body[3..].find('\'')?;
        return Some(start + 3 + close + 1);
    }
    let (at, second) = signs.next()?;
    (second == '\'').then_some(start + 1 + at + 1)
}

/// The tokens without the modules of unit tests, which may read files and know more than what they test.
fn program(source: &str) -> Vec<Token> {
    let mark = tokens("#[cfg(test)] mod");
    let mut rest = tokens(source);
    while let Some(start) = rest.windows(mark.len()).position(|window| window == mark) {
        let mut depth = 0_usize;
        let end = rest[start..].iter().position(|token| {
            match token {
                Token::Sign('{') => depth += 1,
                Token::Sign('}') => depth -= 1,
                Token::Sign(';') => return depth == 0,
                _ => return false,
            }
            depth == 0
        });
        rest.drain(start..end.map_or(rest.len(), |end| start + end + 1));
    }
    rest
}

/// The program's source below a folder of `src`, by the path in it: unit tests are left out.
fn program_files(folder: &str) -> BTreeMap<String, Vec<Token>> {
    let mut files = files(folder, &[".rs"]);
    let mark = tokens("#[cfg(test)] mod");
    let tests: Vec<Vec<String>> = files
        .iter()
        .flat_map(|(file, source)| {
            let tokens = tokens(source);
            let declared = |window: &[Token]| match window.split_at(mark.len()) {
                (start, [Token::Name(name), Token::Sign(';')]) if start == mark => {
                    Some(module(file).into_iter().chain([name.clone()]).collect())
                }
                _ => None,
            };
            tokens.windows(mark.len() + 2).filter_map(declared).collect::<Vec<_>>()
        })
        .collect();
    files.retain(|file, _| !tests.contains(&module(file)));
    files.into_iter().map(|(file, source)| (file, program(&source))).collect()
}

/// Every path of two names or more, groups unfolded: `a::{b, c::d}` gives `a::b` and `a::c::d`.
fn paths(tokens: &[Token]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let begins = matches!(tokens[at], Token::Name(_)) && tokens.get(at + 1) == Some(&Token::Separator);
        at = if begins { unfold(tokens, at, &mut Vec::new(), &mut found) } else { at + 1 };
    }
    found
}

/// Reads one path from `at` on; gives the place after it.
fn unfold(tokens: &[Token], mut at: usize, prefix: &mut Vec<String>, found: &mut Vec<Vec<String>>) -> usize {
    let depth = prefix.len();
    while let Some(Token::Name(name)) = tokens.get(at) {
        prefix.push(name.clone());
        at += 1;
        if tokens.get(at) != Some(&Token::Separator) {
            break;
        }
        at += 1;
        if tokens.get(at) == Some(&Token::Sign('{')) {
            at += 1;
            while at < tokens.len() && tokens[at] != Token::Sign('}') {
                at = unfold(tokens, at, prefix, found);
                // a new name after `as` is no part of the path
                while at < tokens.len() && !matches!(tokens[at], Token::Sign(',' | '}')) {
                    at += 1;
                }
                at += usize::from(tokens.get(at) == Some(&Token::Sign(',')));
            }
            prefix.truncate(depth);
            return at + 1;
        }
    }
    if prefix.len() > depth {
        found.push(prefix.clone());
    }
    prefix.truncate(depth);
    at
}

/// The module that a file is, from the crate's root.
fn module(file: &str) -> Vec<String> {
    let path = file.trim_end_matches(".rs").trim_end_matches("/mod");
    match path {
        "lib" | "main" => Vec::new(),
        path => path.split('/').map(str::to_owned).collect(),
    }
}

/// A path as it stands from the crate's root, or nothing if it leads out of the crate.
fn from_root(path: &[String], module: &[String]) -> Option<Vec<String>> {
    match path.first()?.as_str() {
        "crate" => Some(path[1..].to_vec()),
        "self" | "super" => {
            let up = path.iter().take_while(|name| *name == "super" || *name == "self").count();
            let levels = path.iter().take(up).filter(|name| *name == "super").count();
            // a module inside the file has one level more than the file; then this stays within the file
            let kept = module.len().saturating_sub(levels);
            Some(module[..kept].iter().chain(&path[up..]).cloned().collect())
        }
        _ => None,
    }
}

#[test]
fn modules_import_only_what_lies_below_them() {
    let layers: BTreeMap<&str, &[&str]> = LAYERS.iter().copied().collect();
    let mut wrong = String::new();
    let mut unplaced = BTreeSet::new();
    for (file, source) in program_files("src") {
        let module = module(&file);
        let Some(own) = module.first() else { continue };
        let Some(allowed) = layers.get(own.as_str()) else {
            unplaced.insert(own.clone());
            continue;
        };
        for path in paths(&source) {
            let Some(path) = from_root(&path, &module) else { continue };
            let Some(other) = path.first() else { continue };
            if other == own || !layers.contains_key(other.as_str()) || allowed.contains(&other.as_str()) {
                continue;
            }
            let _ = writeln!(wrong, "src/{file}: {own} may not import crate::{}", path.join("::"));
        }
    }
    assert!(unplaced.is_empty(), "modules without a layer, give them one in {}: {unplaced:?}", file!());
    assert!(wrong.is_empty(), "arrows that point the wrong way:\n{wrong}");
}

#[test]
fn charts_know_nothing_but_themselves() {
    let mut wrong = String::new();
    for (file, source) in program_files("src/render/chart") {
        let module = module(&format!("render/chart/{file}"));
        for path in paths(&source) {
            let Some(path) = from_root(&path, &module) else { continue };
            if path.first().is_some_and(|name| LAYERS.iter().any(|(layer, _)| layer == name))
                && !path.starts_with(&["render".into(), "chart".into()])
            {
                let _ = writeln!(wrong, "src/render/chart/{file}: crate::{}", path.join("::"));
            }
        }
    }
    assert!(wrong.is_empty(), "a chart is a pure function of what it is given:\n{wrong}");
}

#[test]
fn renderers_name_released_values_only() {
    let mut wrong = String::new();
    for (file, source) in program_files("src/render") {
        let module = module(&format!("render/{file}"));
        for path in paths(&source) {
            let Some(path) = from_root(&path, &module) else { continue };
            let names: Vec<&str> = path.iter().map(String::as_str).collect();
            let counts = match names[..] {
                // the module itself, or a group of all that is in it
                ["disclosure"] => true,
                ["disclosure", name, ..] => !RELEASED.contains(&name),
                ["model", name, ..] => UNRELEASED.contains(&name),
                _ => false,
            };
            if counts {
                let _ = writeln!(wrong, "src/render/{file}: crate::{}", path.join("::"));
            }
        }
    }
    assert!(wrong.is_empty(), "what is not released, in a renderer:\n{wrong}");
}

#[test]
fn reserved_crates_are_used_in_their_place_only() {
    let mut wrong = String::new();
    for (file, source) in program_files("src") {
        for path in paths(&source) {
            let path = path.join("::");
            for (reserved, places) in RESERVED {
                let uses = path.strip_prefix(reserved).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"));
                if uses && !places.iter().any(|place| file.starts_with(place)) {
                    let _ = writeln!(wrong, "src/{file}: {path} belongs to {places:?}");
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_file_is_of_a_length_to_be_read() {
    let long: Vec<_> = files("src", &[".rs"])
        .into_iter()
        .map(|(file, source)| (file, source.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST_FILE)
        .collect();
    assert!(long.is_empty(), "more than {LONGEST_FILE} lines, so more than one idea: {long:?}");
}

#[test]
fn the_program_and_its_theme_know_nothing_of_one_site() {
    let mut found = String::new();
    let texts =
        [("src", files("src", &[".rs"])), ("themes", files("themes", &[".html", ".css", ".ftl", ".yaml", ".md"]))];
    for (folder, texts) in texts {
        for (file, text) in texts {
            for (number, line) in text.lines().enumerate() {
                let line = line.to_lowercase();
                for word in SITE_WORDS.iter().filter(|word| line.contains(**word)) {
                    let _ = writeln!(found, "{folder}/{file}:{}: {word}", number + 1);
                }
            }
        }
    }
    assert!(found.is_empty(), "words of a site's content:\n{found}");
}

#[test]
fn paths_are_read_from_every_form_of_import() {
    let source = r#"
        use crate::{model::{self, Page}, source as origin, check::*};
        /// [`crate::comment`]
        fn f<'a>(x: &'a str) -> super::output::Output { crate::write::go('\'', "crate::string", r"crate::raw", br"crate::\") }
        /* crate::block /* crate::nested */ */
        #[cfg(test)]
        mod tests { fn f() { crate::tests::x() } }
        use std::fs;
    "#;
    let found: Vec<String> = paths(&program(source)).iter().map(|path| path.join("::")).collect();
    let expected = [
        "crate::model::self",
        "crate::model::Page",
        "crate::source",
        "crate::check",
        "super::output::Output",
        "crate::write::go",
        "std::fs",
    ];
    assert_eq!(found, expected);
    let module = module("model/page.rs");
    let path = ["super".to_owned(), "super".to_owned(), "output".to_owned()];
    assert_eq!(from_root(&path, &module), Some(vec!["output".to_owned()]));
}
