//! What has changed: written by hand in the content, and a notice of each correction.

use jiff::civil::Date;

use crate::locale::Argument;
use crate::model::{Localised, Words};
use crate::render::edition::Edition;

/// How much of a text's hash tells it from others of the same day, in hexadecimal digits.
const DIGITS: usize = 8;

/// A change. It tells no number but what its text tells.
pub(super) struct Change<'a> {
    pub date: Date,
    /// What stands before the text, where it is a correction.
    pub notice: Option<String>,
    pub text: &'a Localised<Words>,
}

/// All changes, the newest first.
pub(super) fn changes<'a>(edition: &Edition<'a>) -> Vec<Change<'a>> {
    let site = edition.site();
    let written = site.settings.changes.iter();
    let mut changes: Vec<_> =
        written.map(|change| Change { date: change.date, notice: None, text: &change.text }).collect();
    for (label, correction) in site.corrections() {
        let label = edition.label(label);
        let notice = edition.localisation.text("correction", &[("label", Argument::Text(&label))]);
        changes.push(Change { date: correction.date, notice: Some(notice), text: &correction.reason });
    }
    changes.sort_by_key(|change| std::cmp::Reverse(change.date));
    changes
}

impl Change<'_> {
    /// What it says, without markup.
    pub fn plain(&self, edition: &Edition<'_>) -> String {
        let text = edition.label(self.text);
        match &self.notice {
            Some(notice) => format!("{notice} {text}"),
            None => text,
        }
    }

    /// Its place on the page of changes, which stays when others are added.
    pub fn anchor(&self, edition: &Edition<'_>) -> String {
        let hash = blake3::hash(self.plain(edition).as_bytes()).to_hex();
        format!("change-{}-{}", self.date, &hash[..DIGITS])
    }
}
