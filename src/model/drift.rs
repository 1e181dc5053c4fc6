//! Whether a translation still says what its original says.
//!
//! When a translation is accepted, the fingerprint of each part of its source is kept: of each key of the front matter, and
//! of each paragraph, heading, list and table of the text. Later the source is compared with that, part by part, so that one
//! changed paragraph makes one paragraph outdated and not the page.

use std::collections::BTreeMap;

use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::diagnostic::Span;

/// Keys of the front matter that hold no words: what they say holds in every language.
const WITHOUT_WORDS: [&str; 17] = [
    "kind",
    "date",
    "updated",
    "draft",
    "weight",
    "slug",
    "aliases",
    "template",
    "lang",
    "reviewed",
    "review_by",
    "notices",
    "contents",
    "extra",
    "phase",
    "phases",
    "partners",
];

/// What a text was made from: fingerprints of the parts of its source.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Record {
    /// By key of the front matter.
    pub fields: BTreeMap<String, String>,
    /// By paragraph.
    pub text: Vec<String>,
}

/// The parts of a page as they are now.
#[derive(Debug, Clone, Default)]
pub(super) struct Parts {
    fields: BTreeMap<String, (String, Span)>,
    text: Vec<(String, Span)>,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A key of the front matter.
    Field(String),
    /// A paragraph by its place among [`Document::pieces`](super::Document::pieces).
    Piece(usize),
}

/// What has become of the source of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It says something else.
    Changed,
    /// It was added and is not translated.
    Added,
    /// It is gone.
    Removed,
}

/// A part of a translation that does not say what its source says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outdated {
    /// What has become of its source.
    pub change: Change,
    /// Which part of the translation; `None`: no part is known to be it.
    pub part: Option<Part>,
    /// Where the translation stands, or where it would.
    pub span: Span,
    /// Where the source stands; `None`: it is gone.
    pub source: Option<Span>,
}

/// How a translation stands to its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Drift {
    /// Nobody has said what it was made from.
    Unrecorded,
    /// What has changed since; empty: nothing.
    Since(Vec<Outdated>),
}

impl Parts {
    /// The parts of a file: keys of its front matter, and pieces of its text; `excerpt` gives what stands at a place.
    pub(super) fn new<'t>(
        keys: impl Iterator<Item = (&'t str, Span)>,
        pieces: impl Iterator<Item = Span>,
        excerpt: impl Fn(Span) -> &'t str,
    ) -> Self {
        let part = |span: Span| (fingerprint(excerpt(span)), span);
        let keys = keys.filter(|(key, _)| !WITHOUT_WORDS.contains(key));
        Self {
            fields: keys.map(|(key, span)| (key.to_owned(), part(span))).collect(),
            text: pieces.map(part).collect(),
        }
    }

    /// What a translation of these parts is made from.
    pub(super) fn record(&self) -> Record {
        Record {
            fields: self.fields.iter().map(|(key, (print, _))| (key.clone(), print.clone())).collect(),
            text: self.text.iter().map(|(print, _)| print.clone()).collect(),
        }
    }

    /// What has changed in these parts since `recorded`, of which `translation` was made. `whole` stands for it where no
    /// part of it is meant.
    pub(super) fn since(&self, recorded: &Record, translation: &Self, whole: Span) -> Vec<Outdated> {
        let mut outdated = Vec::new();
        for (key, (print, span)) in &self.fields {
            let own = translation.fields.get(key).map(|(_, span)| *span);
            let change = match recorded.fields.get(key) {
                Some(before) if before == print => continue,
                Some(_) => Change::Changed,
                None => Change::Added,
            };
            let part = own.map(|_| Part::Field(key.clone()));
            outdated.push(Outdated { change, part, span: own.unwrap_or(whole), source: Some(*span) });
        }
        for key in recorded.fields.keys().filter(|key| !self.fields.contains_key(*key)) {
            if let Some((_, span)) = translation.fields.get(key) {
                let part = Some(Part::Field(key.clone()));
                outdated.push(Outdated { change: Change::Removed, part, span: *span, source: None });
            }
        }
        // paragraph by paragraph only while the translation has as many as its source had
        let is_parallel = translation.text.len() == recorded.text.len();
        let own = |place: usize| translation.text.get(place).filter(|_| is_parallel).map(|(_, span)| *span);
        let part = |place: usize| own(place).map(|_| Part::Piece(place));
        let now: Vec<String> = self.text.iter().map(|(print, _)| print.clone()).collect();
        let mut one = |change: Change, before: usize, source: Option<usize>| {
            let near = own(before).or_else(|| own(before.checked_sub(1)?)).unwrap_or(whole);
            let part = if change == Change::Added { None } else { part(before) };
            outdated.push(Outdated { change, part, span: near, source: source.map(|place| self.text[place].1) });
        };
        for difference in capture_diff_slices(Algorithm::Myers, &recorded.text, &now) {
            match difference {
                DiffOp::Equal { .. } => {}
                DiffOp::Delete { old_index, old_len, .. } => {
                    (old_index..old_index + old_len).for_each(|place| one(Change::Removed, place, None));
                }
                DiffOp::Insert { old_index, new_index, new_len } => {
                    (new_index..new_index + new_len).for_each(|place| one(Change::Added, old_index, Some(place)));
                }
                DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                    let both = old_len.min(new_len);
                    (0..both).for_each(|at| one(Change::Changed, old_index + at, Some(new_index + at)));
                    (both..old_len).for_each(|at| one(Change::Removed, old_index + at, None));
                    (both..new_len).for_each(|at| one(Change::Added, old_index + old_len, Some(new_index + at)));
                }
            }
        }
        outdated
    }
}

/// A short fingerprint of words: spaces and line ends make no difference. In letters, so that it never looks like a number
/// that points at a person. 48 bits of BLAKE3 are enough to tell a text from its next version.
fn fingerprint(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let hash = blake3::hash(words.as_bytes());
    let nibbles = hash.as_bytes().iter().take(6).flat_map(|byte| [byte >> 4, byte & 15]);
    nibbles.map(|nibble| char::from(b'a' + nibble)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Change, Parts, fingerprint};
    use crate::diagnostic::{FileId, Span};

    fn parts(texts: &[&'static str]) -> Parts {
        let texts: Vec<&'static str> = texts.to_vec();
        let spans: Vec<Span> = (0..texts.len()).map(|place| Span::new(FileId(0), place, place)).collect();
        Parts::new(std::iter::empty(), spans.into_iter(), |span| texts[span.start as usize])
    }

    fn changes(before: &[&'static str], now: &[&'static str]) -> Vec<(Change, u32)> {
        let translation = parts(before);
        let whole = Span::new(FileId(0), 99, 99);
        let found = parts(now).since(&parts(before).record(), &translation, whole);
        found.into_iter().map(|outdated| (outdated.change, outdated.span.start)).collect()
    }

    #[test]
    fn one_changed_paragraph_makes_one_outdated() {
        assert_eq!(changes(&["a", "b", "c"], &["a", "b", "c"]), []);
        assert_eq!(changes(&["a", "b", "c"], &["a", "x", "c"]), [(Change::Changed, 1)]);
        assert_eq!(changes(&["a", "b", "c"], &["a", "c"]), [(Change::Removed, 1)]);
        assert_eq!(changes(&["a", "b"], &["a", "x", "b"]), [(Change::Added, 1)]);
        assert_eq!(changes(&["a", "b"], &["x", "a", "b"]), [(Change::Added, 0)]);
    }

    #[test]
    fn fingerprints_see_words_only() {
        assert_eq!(fingerprint("a  b\n"), fingerprint("a b"));
        assert_ne!(fingerprint("a b"), fingerprint("ab"));
        assert!(fingerprint("a").chars().all(|letter| letter.is_ascii_lowercase()));
    }
}
