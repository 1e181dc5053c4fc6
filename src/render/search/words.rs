//! Which word is where.

use std::collections::BTreeMap;

use super::gather::{Entry, Line, Piece};

/// Up to how many words a title is a short one, which is about these words alone.
const SHORT_TITLE: usize = 2;

/// Every word with the entries it is in, both in order.
pub(super) type Words = BTreeMap<String, BTreeMap<usize, Places>>;

/// Where in an entry a word is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Places {
    /// How often in the text: at most 3.
    text: u32,
    /// In a heading or the lead, or in another name.
    lead: bool,
    title: bool,
    short_title: bool,
}

/// The part of an entry that a line is.
#[derive(Debug, Clone, Copy)]
enum Part {
    Title,
    Lead,
    Text,
}

impl Places {
    /// All of it as one number below [`Self::CODES`].
    pub(super) fn code(self) -> usize {
        let text = usize::try_from(self.text).unwrap_or_default();
        text + 4 * usize::from(self.lead) + 8 * usize::from(self.title) + 16 * usize::from(self.short_title)
    }

    pub(super) const CODES: usize = 32;
}

/// The words of all entries, and how many each entry has.
pub(super) fn words(entries: &[Entry]) -> (Words, Vec<usize>) {
    let mut words = Words::new();
    let mut lengths = Vec::with_capacity(entries.len());
    for (number, entry) in entries.iter().enumerate() {
        let mut length = 0;
        let mut add = |text: &str, part: Part| {
            let found: Vec<String> = split(text).collect();
            length += found.len();
            let is_short = found.len() <= SHORT_TITLE;
            for word in found {
                let places = words.entry(word).or_default().entry(number).or_default();
                match part {
                    Part::Title => {
                        places.title = true;
                        places.short_title |= is_short;
                    }
                    Part::Lead => places.lead = true,
                    Part::Text => places.text = (places.text + 1).min(3),
                }
            }
        };
        add(&text(&entry.title), Part::Title);
        entry.names.iter().for_each(|name| add(name, Part::Title));
        for (place, section) in entry.sections.iter().enumerate() {
            add(&text(&section.heading), Part::Lead);
            for (at, line) in section.lines.iter().enumerate() {
                add(&text(line), if place == 0 && at == 0 { Part::Lead } else { Part::Text });
            }
        }
        lengths.push(length);
    }
    (words, lengths)
}

/// The words of a text in small letters. The theme's script divides texts at the same places.
fn split(text: &str) -> impl Iterator<Item = String> {
    text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

fn text(line: &Line) -> String {
    line.iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.as_str(),
            Piece::Figure { value, .. } => value,
        })
        .collect()
}
