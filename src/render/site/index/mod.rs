//! The index from A to Ö: every page and term of the site in the order of the language's alphabet. It needs no script.

pub mod view;

use std::collections::BTreeMap;

use crate::model::raw::PageKind;
use crate::model::{PageId, Target, TermId, Words};
use crate::render::document::html::{Links, Writer, escape};
use crate::render::edition::{Edition, SitePage};
use view::{EntryView, LetterView};

/// What begins with no letter stands here, last.
const OTHER: &str = "#";

/// Every entry by its letter.
pub(super) fn letters(edition: &Edition<'_>, writer: &mut Writer<'_, '_>) -> Vec<LetterView> {
    let locale = &edition.localisation.locale;
    let mut entries = pages(edition, writer);
    entries.extend(terms(edition, writer));
    // a name in quotation marks stands under its letter too
    let bare = |name: &str| name.trim_start_matches(|sign: char| !sign.is_alphanumeric()).to_owned();
    for (name, _) in &mut entries {
        *name = bare(name);
    }
    entries.sort_by(|(one, a), (other, b)| {
        locale.compare(one, other).then_with(|| (a.kind, &a.path).cmp(&(b.kind, &b.path)))
    });
    let mut letters: Vec<LetterView> = Vec::new();
    for (name, entry) in entries {
        let letter = locale.sort_letter(&name);
        match letters.iter_mut().find(|known| known.letter == letter) {
            Some(known) => known.entries.push(entry),
            None => letters.push(LetterView { letter, anchor: anchor(letter), entries: vec![entry] }),
        }
    }
    letters.sort_by_key(|known| known.letter == OTHER);
    letters
}

/// Pages that are in the edition's language, by their titles, and those that were made.
fn pages(edition: &Edition<'_>, writer: &mut Writer<'_, '_>) -> Vec<(String, EntryView)> {
    let entry = |title_html: String, path: String| EntryView { title_html, path, kind: "page", see_html: None };
    let mut found = Vec::new();
    for page in edition.site_pages() {
        let path = page.path(edition).to_url();
        match page {
            SitePage::Page(id) => found.extend(
                written(edition, id)
                    .map(|title| (edition.plain(title), entry(writer.line(title, Links::Words), path.clone()))),
            ),
            SitePage::Generated(PageKind::Index, _) => {}
            SitePage::Generated(kind, _) => {
                let title = edition.listing_title(kind);
                found.push((title.clone(), entry(escape(&title).into_owned(), path)));
            }
        }
    }
    found
}

/// The title of a page that is entered: not of the index itself.
fn written<'a>(edition: &Edition<'a>, id: PageId) -> Option<&'a Words> {
    let page = edition.page(id);
    let is_entered = page.kind != PageKind::Index && edition.is_own(id);
    is_entered.then_some(&page.title)
}

/// Terms, and synonyms that lead to them.
fn terms(edition: &Edition<'_>, writer: &mut Writer<'_, '_>) -> Vec<(String, EntryView)> {
    let site = edition.site();
    let language = edition.language();
    let mut found = Vec::new();
    for (place, term) in site.terms.iter().enumerate() {
        let id = TermId(place);
        let Some(path) = edition.term_path(id) else { continue };
        let name = edition.name(&Target::Term(id));
        let name_html = writer.localised(&term.name, Links::Words);
        for synonym in term.synonyms.iter().filter(|(other, _)| *other == language).map(|(_, words)| words) {
            let entry = EntryView {
                title_html: writer.line(synonym, Links::Words),
                path: path.clone(),
                kind: "synonym",
                see_html: Some(name_html.clone()),
            };
            found.push((edition.plain(synonym), entry));
        }
        let entry = EntryView { title_html: name_html, path, kind: "term", see_html: None };
        found.push((name, entry));
    }
    found
}

/// An anchor in letters that every address can hold.
fn anchor(letter: &str) -> String {
    let known: BTreeMap<&str, &str> = BTreeMap::from([(OTHER, "other"), ("Å", "aa"), ("Ä", "ae"), ("Ö", "oe")]);
    format!("letter-{}", known.get(letter).map_or_else(|| letter.to_lowercase(), |name| (*name).to_owned()))
}
