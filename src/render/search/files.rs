//! The index as files: scripts that hand JSON to the theme's script, since a page on a disk may load nothing else.

use serde::Serialize;
use serde_json::{Value, json};

use super::gather::{Entry, Kind, Line, Piece};
use super::words::{Places, words};
use crate::diagnostic::Problem;
use crate::render::File;
use crate::render::edition::Edition;

/// Of about how many bytes a part with places of words is. A search loads those that hold its words: forms of one word stand
/// together, compounds of it do not.
const POSTINGS_LENGTH: usize = 32 * 1024;

/// Of about how many bytes a part with texts is. A search loads those that hold its results, which stand anywhere.
const TEXTS_LENGTH: usize = 16 * 1024;

/// What is loaded before the first result: every word, and what is needed to know which part to load.
#[derive(Serialize)]
struct Words {
    /// In order, each without what it has in common with the one before; how much that is stands before it, base 36.
    list: String,
    /// The number of the first word in each part with places of words.
    postings: Vec<usize>,
    /// The number of the first entry in each part with texts.
    texts: Vec<usize>,
    /// A letter for each entry.
    kinds: String,
    /// For each entry how many times its number of words can be halved.
    lengths: String,
    /// Terms that have other names: the name, then the others.
    names: Vec<Vec<String>>,
}

/// The files of the index of entries.
///
/// # Errors
/// A name is none that every system can hold.
pub(super) fn files(edition: &Edition<'_>, entries: &[Entry]) -> Result<Vec<File>, Problem> {
    let (words, lengths) = words(entries);
    let places = words.values().map(|places| {
        let mut before = 0;
        let numbers = places.iter().map(|(entry, places)| {
            let number = (entry - before) * Places::CODES + places.code();
            before = *entry;
            number
        });
        json!(numbers.collect::<Vec<usize>>())
    });
    let postings = parts(places, POSTINGS_LENGTH);
    let texts = parts(entries.iter().map(text), TEXTS_LENGTH);
    let index = Words {
        list: front_coded(words.keys()),
        postings: postings.iter().map(|(first, _)| *first).collect(),
        texts: texts.iter().map(|(first, _)| *first).collect(),
        kinds: entries.iter().map(|entry| letter(entry.kind)).collect(),
        lengths: lengths.iter().filter_map(|length| char::from_digit((length + 1).ilog2().min(35), 36)).collect(),
        names: names(edition),
    };
    let mut files = vec![file(edition, "words", &json!(index))?];
    for (name, parts) in [("postings", postings), ("texts", texts)] {
        for (number, (_, items)) in parts.into_iter().enumerate() {
            files.push(file(edition, &format!("{name}-{number}"), &Value::Array(items))?);
        }
    }
    Ok(files)
}

fn file(edition: &Edition<'_>, name: &str, content: &Value) -> Result<File, Problem> {
    let language = edition.language().base();
    let script = format!("SearchIndex.take(\"{name}\",{content},\"{language}\");\n");
    Ok((edition.beside_start(&format!("search/{name}.js"))?, script.into_bytes(), edition.site().settings.theme_span))
}

/// Items in parts of about the same length, each with the number of its first item.
fn parts(items: impl Iterator<Item = Value>, most: usize) -> Vec<(usize, Vec<Value>)> {
    let mut parts: Vec<(usize, Vec<Value>)> = Vec::new();
    let mut length = most;
    for (number, item) in items.enumerate() {
        if length >= most {
            parts.push((number, Vec::new()));
            length = 0;
        }
        length += item.to_string().len();
        if let Some((_, part)) = parts.last_mut() {
            part.push(item);
        }
    }
    parts
}

/// Words in order, each as what differs from the one before.
fn front_coded<'a>(words: impl Iterator<Item = &'a String>) -> String {
    let mut coded = String::new();
    let mut before = "";
    for word in words {
        let same = word.chars().zip(before.chars()).take_while(|(one, other)| one == other).take(35);
        let (same, length) = same.fold((0, 0), |(count, length), (sign, _)| (count + 1, length + sign.len_utf8()));
        if !coded.is_empty() {
            coded.push(' ');
        }
        coded.extend(char::from_digit(same, 36));
        coded.push_str(&word[length..]);
        before = word;
    }
    coded
}

fn letter(kind: Kind) -> char {
    match kind {
        Kind::Phase => 'f',
        Kind::Partner => 'n',
        Kind::Result => 'r',
        Kind::Quote => 'q',
        Kind::Term => 't',
        Kind::Page => 'p',
    }
}

/// Terms and phases by the names they have elsewhere.
fn names(edition: &Edition<'_>) -> Vec<Vec<String>> {
    let site = edition.site();
    let terms = site.terms.iter().map(|term| (&term.name, term.synonyms.as_slice()));
    let phases = site.frameworks.iter().flat_map(|framework| &framework.groups).map(|id| (&site[*id].label, &[][..]));
    let all = terms.chain(phases).map(|(name, synonyms)| {
        let mut names = vec![edition.label(name)];
        for other in name.all().chain(synonyms.iter().map(|(_, name)| name)).map(|name| edition.plain(name)) {
            if !names.contains(&other) {
                names.push(other);
            }
        }
        names
    });
    all.filter(|names| names.len() > 1).collect()
}

/// An entry as the script shows it: path, title, sections and, where it is another one, language. A section is its
/// anchor, its heading and a list of its lines.
fn text(entry: &Entry) -> Value {
    let sections =
        entry.sections.iter().filter(|section| !section.lines.is_empty() || !section.heading.is_empty()).map(
            |section| {
                let lines: Vec<Value> = section.lines.iter().map(line).collect();
                json!([section.anchor, line(&section.heading), lines])
            },
        );
    let mut fields = vec![json!(entry.path), line(&entry.title), Value::Array(sections.collect())];
    fields.extend(entry.language.map(|language| json!(language.html())));
    Value::Array(fields)
}

/// A line: its text, or if it has figures a list of texts and of figures as `[name, value]`.
fn line(line: &Line) -> Value {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => json!(text),
        Piece::Figure { name, value } => json!([name, value]),
    };
    match line.as_slice() {
        [] => json!(""),
        [Piece::Text(text)] => json!(text),
        pieces => Value::Array(pieces.iter().map(piece).collect()),
    }
}
