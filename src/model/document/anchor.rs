//! Anchors of headings.

use std::collections::{BTreeMap, BTreeSet};

/// Beginnings of anchors that pages give to what is not a heading: figures, notes, slides, parts of the frame.
const RESERVED: [&str; 14] = [
    "chart-",
    "criterion-",
    "dataset-",
    "exercise-",
    "figure-",
    "footnote-",
    "polku-",
    "presenter",
    "quote-",
    "slide-",
    "slides-",
    "source-",
    "table-",
    "term-",
];

/// Words in lower case joined by hyphens; letters of any script and digits are kept. Empty when nothing is left.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_alphanumeric() {
            slug.extend(character.to_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// Whether an anchor is kept for what is not a heading.
pub(super) fn is_reserved(anchor: &str) -> bool {
    RESERVED.iter().any(|beginning| anchor.starts_with(beginning))
}

/// Anchors given so far on a page.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    taken: BTreeSet<String>,
    /// The last number given to each word, so that a thousand equal headings are not tried a million times.
    last: BTreeMap<String, usize>,
}

impl Anchors {
    /// An anchor for a heading with these words, different from all before it.
    pub(super) fn unique(&mut self, words: &str) -> String {
        let wanted = match slug(words) {
            empty if empty.is_empty() => "heading".to_owned(),
            taken if is_reserved(&taken) => format!("heading-{taken}"),
            some => some,
        };
        if self.taken.insert(wanted.clone()) {
            return wanted;
        }
        let mut number = self.last.get(&wanted).copied().unwrap_or(1);
        let anchor = loop {
            number += 1;
            let anchor = format!("{wanted}-{number}");
            if self.taken.insert(anchor.clone()) {
                break anchor;
            }
        };
        self.last.insert(wanted, number);
        anchor
    }

    /// Takes an anchor given by the author; `false` if it is taken.
    pub(super) fn take(&mut self, anchor: &str) -> bool {
        self.taken.insert(anchor.to_owned())
    }
}
