//! Sources and pages as the style's library knows them.

use std::str::FromStr;

use hayagriva::Entry;
use hayagriva::types::{
    Date, EntryType, FormatString, MaybeTyped, Numeric, PageRanges, Person, Publisher, QualifiedUrl,
};

use super::export::PageFacts;
use crate::model::raw::{SourceDate, SourceKind};
use crate::model::{ParentWork, Source};
use crate::render::edition::Edition;

pub(super) fn of_source(edition: &Edition<'_>, source: &Source) -> Entry {
    let text = |words| FormatString::with_value(edition.plain(words));
    let kind = match source.kind {
        SourceKind::Article => EntryType::Article,
        SourceKind::Book => EntryType::Book,
        SourceKind::Chapter => EntryType::Chapter,
        SourceKind::Legislation => EntryType::Legislation,
        SourceKind::Report => EntryType::Report,
        SourceKind::Thesis => EntryType::Thesis,
        SourceKind::Web => EntryType::Web,
        SourceKind::Misc => EntryType::Misc,
    };
    let mut entry = Entry::new(&source.id, kind);
    entry.set_title(text(&source.title));
    if !source.authors.is_empty() {
        entry.set_authors(source.authors.iter().map(|name| person(name)).collect());
    }
    if !source.editors.is_empty() {
        entry.set_editors(source.editors.iter().map(|name| person(name)).collect());
    }
    if let Some(date) = source.date {
        entry.set_date(day(date));
    }
    if source.publisher.is_some() || source.location.is_some() {
        let [name, location] = [&source.publisher, &source.location].map(|line| line.as_ref().map(text));
        entry.set_publisher(Publisher::new(name, location));
    }
    if let Some(edition) = &source.edition {
        entry.set_edition(number(edition));
    }
    if let Some(pages) = &source.pages {
        entry.set_page_range(match PageRanges::from_str(pages) {
            Ok(ranges) => MaybeTyped::Typed(ranges),
            Err(_) => MaybeTyped::String(pages.clone()),
        });
    }
    if let Some(address) = &source.address
        && let Ok(mut url) = QualifiedUrl::from_str(&address.url)
    {
        url.visit_date = address
            .visited
            .map(|date| day(SourceDate { year: date.year(), month: Some(date.month()), day: Some(date.day()) }));
        entry.set_url(url);
    }
    for (name, value) in [("doi", &source.doi), ("isbn", &source.isbn), ("issn", &source.issn)] {
        if let Some(value) = value {
            entry.set_keyed_serial_number(name, value.clone());
        }
    }
    if let Some(note) = &source.note {
        entry.set_note(FormatString::with_value(edition.label(note)));
    }
    if let Some(parent) = &source.parent {
        entry.set_parents(vec![of_parent(edition, source.kind, parent)]);
    }
    entry
}

/// What a work appeared in; which kind it is follows from the work's own.
fn of_parent(edition: &Edition<'_>, kind: SourceKind, parent: &ParentWork) -> Entry {
    let kind = match kind {
        SourceKind::Article => EntryType::Periodical,
        SourceKind::Web => EntryType::Web,
        _ => EntryType::Book,
    };
    let mut entry = Entry::new("", kind);
    entry.set_title(FormatString::with_value(edition.plain(&parent.title)));
    if !parent.editors.is_empty() {
        entry.set_editors(parent.editors.iter().map(|name| person(name)).collect());
    }
    if let Some(volume) = &parent.volume {
        entry.set_volume(number(volume));
    }
    if let Some(issue) = &parent.issue {
        entry.set_issue(number(issue));
    }
    entry
}

/// A page of the site.
pub(super) fn of_page(facts: &PageFacts) -> Entry {
    let mut entry = Entry::new("page", EntryType::Web);
    entry.set_title(FormatString::with_value(&facts.title));
    if let Some(publisher) = &facts.publisher {
        entry.set_authors(vec![person(publisher)]);
    }
    if let Some(date) = facts.date {
        entry.set_date(day(SourceDate { year: date.year(), month: Some(date.month()), day: Some(date.day()) }));
    }
    if let Some(url) = facts.address.as_ref().and_then(|address| QualifiedUrl::from_str(address).ok()) {
        entry.set_url(url);
    }
    if facts.site != facts.title {
        let mut site = Entry::new("site", EntryType::Web);
        site.set_title(FormatString::with_value(&facts.site));
        entry.set_parents(vec![site]);
    }
    entry
}

/// `Family, Given`, or a name that is one whole.
fn person(name: &str) -> Person {
    let (family, given) = match name.split_once(',') {
        Some((family, given)) => (family.trim(), Some(given.trim().to_owned())),
        None => (name.trim(), None),
    };
    Person {
        name: family.to_owned(),
        given_name: given.filter(|given| !given.is_empty()),
        prefix: None,
        suffix: None,
        comma_suffix: false,
        alias: None,
    }
}

fn number(text: &str) -> MaybeTyped<Numeric> {
    match Numeric::from_str(text) {
        Ok(number) => MaybeTyped::Typed(number),
        Err(_) => MaybeTyped::String(text.to_owned()),
    }
}

/// The library counts months and days from 0.
fn day(date: SourceDate) -> Date {
    let from_zero = |part: i8| u8::try_from(part - 1).ok();
    Date {
        year: i32::from(date.year),
        month: date.month.and_then(from_zero),
        day: date.day.and_then(from_zero),
        approximate: false,
        season: None,
    }
}
