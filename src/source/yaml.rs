//! YAML with places: the only user of the YAML crates.
//!
//! `serde_yaml` says what a document means; a pass over the parser's events says where every key and value stands,
//! and refuses what a file for people has no use for: duplicate keys (of which `serde_yaml` would silently keep the
//! last), aliases (a few lines of them grow to gigabytes) and nesting deeper than [`DEPTH_LIMIT`].

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle};
use serde_yaml::Value;

pub use super::decode::{OrderedMap, Spanned, decode, decode_beside, fields_of};
use crate::diagnostic::{FileId, Problem, Span};

/// Deepest nesting of lists and mappings.
pub const DEPTH_LIMIT: usize = 64;

/// A parsed document and the places of its parts.
#[derive(Debug)]
pub struct Tree {
    pub(super) value: Value,
    pub(super) mark: Mark,
}

/// Where a node stands; children in the order of the text.
#[derive(Debug)]
pub(super) struct Mark {
    pub(super) key: Option<Span>,
    pub(super) span: Span,
    pub(super) children: Vec<Mark>,
}

impl Tree {
    /// The keys of the outermost mapping with the places of key and value together, in the order of the text.
    pub fn entries(&self) -> impl Iterator<Item = (&str, Span)> {
        let keys = self.value.as_mapping().into_iter().flat_map(|mapping| mapping.keys());
        keys.zip(&self.mark.children).filter_map(|(key, mark)| {
            let start = mark.key.map_or(mark.span.start, |key| key.start);
            Some((key.as_str()?, Span { start, ..mark.span }))
        })
    }

    /// A document without content, for a file without front matter.
    pub fn empty(file: FileId) -> Self {
        Self { value: Value::Null, mark: Mark { key: None, span: Span::file(file), children: Vec::new() } }
    }
}

/// Parses `text`, which begins at byte `base` of its file.
///
/// # Errors
/// Every problem found in the notation itself.
pub fn parse(file: FileId, text: &str, base: usize) -> Result<Tree, Vec<Problem>> {
    let mark = Marker::new(file, text, base).run()?;
    match serde_yaml::from_str::<Value>(text) {
        Ok(value) => Ok(Tree { value, mark }),
        Err(error) => {
            let offset = base + error.location().map_or(0, |place| place.index());
            let span = Span::new(file, offset, offset);
            Err(vec![Problem::error("yaml-syntax", span).with("reason", error.to_string())])
        }
    }
}

/// A value as a document.
///
/// # Errors
/// When it has a form that YAML cannot write, with the library's reason.
pub fn to_text<T: serde::Serialize>(value: &T) -> Result<String, String> {
    serde_yaml::to_string(value).map_err(|error| error.to_string())
}

/// A document that is written as it was read, but for its comments and places.
#[derive(Debug, Clone)]
pub struct Document(Value);

impl serde::Serialize for Document {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// A document in which something else stands at the ends of these paths, where there is anything. `*` in a path is any
/// key or entry. Nothing comes of a text that cannot be read.
pub fn replacing(text: &str, replacements: &[(&[&str], &str)]) -> Option<Document> {
    let mut value = serde_yaml::from_str::<Value>(text).ok()?;
    for (path, other) in replacements {
        replace(&mut value, path, &serde_yaml::from_str(other).ok()?);
    }
    Some(Document(value))
}

fn replace(value: &mut Value, path: &[&str], other: &Value) {
    let Some((step, rest)) = path.split_first() else {
        *value = other.clone();
        return;
    };
    match value {
        Value::Sequence(entries) if *step == "*" => entries.iter_mut().for_each(|entry| replace(entry, rest, other)),
        Value::Mapping(mapping) => {
            let is_meant = |key: &Value| *step == "*" || key.as_str() == Some(step);
            let meant = mapping.iter_mut().filter(|(key, _)| is_meant(key));
            meant.for_each(|(_, inner)| replace(inner, rest, other));
        }
        _ => {}
    }
}

/// The sentence for a common mistake, by what the parser says of it.
fn syntax_message(reason: &str) -> &'static str {
    let says = |word: &str| reason.contains(word);
    if says("tab") {
        "yaml-syntax-tab"
    } else if says("mapping values are not allowed") {
        "yaml-syntax-colon"
    } else if says("unexpected character") || says("cannot start any token") {
        "yaml-syntax-quotes"
    } else {
        "yaml-syntax"
    }
}

/// An open mapping or list.
struct Open {
    mark: Mark,
    mapping: bool,
    keys: HashMap<String, Span>,
    pending_key: Option<Span>,
}

struct Marker<'a> {
    file: FileId,
    base: usize,
    text: &'a str,
    /// Byte offset of every character, left out when all are single bytes.
    offsets: Option<Vec<u32>>,
    stack: Vec<Open>,
    root: Option<Mark>,
    problems: Vec<Problem>,
}

impl<'a> Marker<'a> {
    fn new(file: FileId, text: &'a str, base: usize) -> Self {
        let offsets = (!text.is_ascii())
            .then(|| text.char_indices().map(|(at, _)| u32::try_from(at).unwrap_or(u32::MAX)).collect());
        Self { file, base, text, offsets, stack: Vec::new(), root: None, problems: Vec::new() }
    }

    fn byte(&self, character: usize) -> usize {
        let offset = match &self.offsets {
            Some(offsets) => offsets.get(character).map_or(self.text.len(), |offset| *offset as usize),
            None => character.min(self.text.len()),
        };
        self.base + offset
    }

    fn span(&self, span: saphyr_parser::Span) -> Span {
        let (start, end) = (self.byte(span.start.index()), self.byte(span.end.index()));
        let inside = self.text.get(start - self.base..end.max(start) - self.base).unwrap_or("");
        Span::new(self.file, start, start + inside.trim_end().len())
    }

    fn run(mut self) -> Result<Mark, Vec<Problem>> {
        let mut documents = 0;
        for event in Parser::new_from_str(self.text) {
            let (event, place) = match event {
                Ok(next) => next,
                Err(error) => {
                    let at = self.byte(error.marker().index());
                    let span = Span::new(self.file, at, at);
                    // brackets nested by the hundred stop the reader itself
                    self.problems.push(if error.info().contains("recursion limit") {
                        Problem::error("yaml-too-deep", span).with("limit", DEPTH_LIMIT)
                    } else {
                        let message = syntax_message(error.info());
                        Problem::error("yaml-syntax", span).saying(message).with("reason", error.info())
                    });
                    return Err(self.problems);
                }
            };
            let span = self.span(place);
            match event {
                Event::DocumentStart(_) => {
                    documents += 1;
                    if documents > 1 {
                        self.problems.push(Problem::error("yaml-several-documents", span));
                        return Err(self.problems);
                    }
                }
                Event::Scalar(text, style, anchor, _) => {
                    self.refuse_anchor(anchor, span);
                    let key = (style != ScalarStyle::Literal && style != ScalarStyle::Folded).then_some(text.as_ref());
                    self.node(Mark { key: None, span, children: Vec::new() }, key);
                }
                Event::Alias(_) => {
                    self.problems.push(Problem::error("yaml-alias", span));
                    return Err(self.problems);
                }
                Event::SequenceStart(anchor, _) => self.open(span, false, anchor)?,
                Event::MappingStart(anchor, _) => self.open(span, true, anchor)?,
                Event::SequenceEnd | Event::MappingEnd => self.close(span),
                Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
            }
        }
        if self.problems.is_empty() {
            Ok(self.root.unwrap_or(Mark {
                key: None,
                span: Span::new(self.file, self.base, self.base),
                children: Vec::new(),
            }))
        } else {
            Err(self.problems)
        }
    }

    fn refuse_anchor(&mut self, anchor: usize, span: Span) {
        if anchor > 0 {
            self.problems.push(Problem::error("yaml-alias", span));
        }
    }

    fn open(&mut self, span: Span, mapping: bool, anchor: usize) -> Result<(), Vec<Problem>> {
        self.refuse_anchor(anchor, span);
        if self.stack.len() >= DEPTH_LIMIT {
            self.problems.push(Problem::error("yaml-too-deep", span).with("limit", DEPTH_LIMIT));
            return Err(std::mem::take(&mut self.problems));
        }
        let mark = Mark { key: None, span, children: Vec::new() };
        self.stack.push(Open { mark, mapping, keys: HashMap::new(), pending_key: None });
        Ok(())
    }

    fn close(&mut self, end: Span) {
        if let Some(mut open) = self.stack.pop() {
            let last = open.mark.children.last().map_or(end.end, |child| child.span.end);
            // a block's end event stands where the next token begins; its last child says where it really ends
            open.mark.span.end = if end.end > end.start { end.end } else { last };
            self.node(open.mark, None);
        }
    }

    fn node(&mut self, mut mark: Mark, text: Option<&str>) {
        let Some(open) = self.stack.last_mut() else {
            self.root = Some(mark);
            return;
        };
        if !open.mapping {
            open.mark.children.push(mark);
            return;
        }
        if let Some(key) = open.pending_key.take() {
            mark.key = Some(key);
            open.mark.children.push(mark);
            return;
        }
        let span = mark.span;
        open.pending_key = Some(span);
        match text {
            Some(text) => {
                if open.keys.insert(text.to_owned(), span).is_some() {
                    self.problems.push(Problem::error("duplicate-key", span).with("key", text));
                }
            }
            None => self.problems.push(Problem::error("yaml-complex-key", span)),
        }
    }
}
