//! Anchors of headings.

use std::collections::BTreeSet;

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

/// Anchors given so far on a page.
#[derive(Debug, Default)]
pub(super) struct Anchors(BTreeSet<String>);

impl Anchors {
    /// An anchor for a heading with these words, different from all before it.
    pub(super) fn unique(&mut self, words: &str) -> String {
        let wanted = match slug(words) {
            empty if empty.is_empty() => "section".to_owned(),
            some => some,
        };
        let mut anchor = wanted.clone();
        let mut number = 1;
        while !self.0.insert(anchor.clone()) {
            number += 1;
            anchor = format!("{wanted}-{number}");
        }
        anchor
    }

    /// Takes an anchor given by the author; `false` if it is taken.
    pub(super) fn take(&mut self, anchor: &str) -> bool {
        self.0.insert(anchor.to_owned())
    }
}
